import { formatRate } from '../lib/commission/money';
import { previewMapping } from '../lib/reports/mapping-preview';
import {
  MAPPED_COLUMNS,
  type MappedColumn,
  type MappedColumns,
  type MappedKind,
} from '../lib/reports/report-mapping';
import type { Cell, ReportRow } from '../lib/reports/report-row';
import type { RejectedRow } from '../lib/reports/row-reader';
import { formatCalendarDay } from './format-time';
import { plural, useI18n, type I18n } from './i18n';
import { COLUMNS, REJECTIONS } from './report-wording';
import { ScrollRegion } from './scroll-region';

export interface MappedRowsProps {
  readonly first: readonly (readonly Cell[])[];
  readonly row: number;
  readonly kind: MappedKind;
  readonly columns: MappedColumns;
}

/** Rows that the preview shows. */
const SHOWN = 6;

/** What a row of a report has of each column. The price is asked for and not kept. */
type Shown = Exclude<MappedColumn, 'price' | 'url' | 'page'>;

const VALUES: Readonly<
  Record<Shown, (row: ReportRow, i18n: I18n, decimals: number) => string | undefined>
> = {
  day: ({ day }, { locale }) => day && formatCalendarDay(day, locale),
  trackingId: ({ trackingId }) => trackingId,
  asin: ({ asin }) => asin,
  name: ({ name }) => name,
  category: ({ category }) => category,
  direct: ({ isDirect }, { t }) =>
    isDirect === undefined ? undefined : t(isDirect ? 'directYes' : 'directNo'),
  clicks: ({ clicks }, { locale }) => clicks?.toLocaleString(locale),
  ordered: ({ ordered }, { locale }) => ordered?.toLocaleString(locale),
  shipped: ({ shipped }, { locale }) => shipped?.toLocaleString(locale),
  returned: ({ returned }, { locale }) => returned?.toLocaleString(locale),
  revenue: ({ revenueMinor }, { locale }, decimals) => amount(revenueMinor, locale, decimals),
  fees: ({ feesMinor }, { locale }, decimals) => amount(feesMinor, locale, decimals),
  bonus: ({ bonusMinor }, { locale }, decimals) => amount(bonusMinor, locale, decimals),
  rate: ({ rateBp }, { locale }) => (rateBp === undefined ? undefined : formatRate(rateBp, locale)),
};

/** The first rows as they would be read. */
export function MappedRows({ first, row, kind, columns }: MappedRowsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const preview = previewMapping(first, row, kind, columns);
  if (!preview) return null;
  const { readings, decimals, isAsking } = preview;
  const shown = MAPPED_COLUMNS.filter((column) => columns[column] !== undefined).filter(
    (column) => column !== 'price' && column !== 'url' && column !== 'page',
  );
  const unread = readings.filter((reading) => 'rejected' in reading).length;
  return (
    <>
      <h3>{t('mapPreview')}</h3>
      <ScrollRegion label={t('mapPreview')}>
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column} scope="col">
                  {t(COLUMNS[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings.slice(0, SHOWN).map((reading, index) => (
              <tr key={index}>
                {'row' in reading ? (
                  shown.map((column) => (
                    <td key={column} dir="auto">
                      {VALUES[column](reading.row, i18n, decimals) ?? '–'}
                    </td>
                  ))
                ) : (
                  <td class="warning" colSpan={shown.length}>
                    {unreadable(reading.rejected, i18n)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {isAsking && <p class="soft">{t('mapAskedNext')}</p>}
      {unread > 0 && <p class="warning">{plural(i18n, 'mapUnreadRows', unread)}</p>}
    </>
  );
}

/** Why a row cannot be read, and which column is to blame. */
function unreadable({ problem, column }: RejectedRow, { t }: I18n): string {
  const blamed = MAPPED_COLUMNS.find((each) => each === column);
  const why = t(REJECTIONS[problem]);
  return t('mapUnread', blamed ? `${why} (${t(COLUMNS[blamed])})` : why);
}

function amount(minor: number | undefined, locale: string, decimals: number): string | undefined {
  return minor === undefined
    ? undefined
    : (minor / 10 ** decimals).toLocaleString(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
}
