import { headingsOf } from '../lib/reports/mapped-header';
import { mappedLogFormat } from '../lib/reports/click-logs/log-format';
import { previewLog } from '../lib/reports/click-logs/log-preview';
import type { MappedColumn, MappedColumns } from '../lib/reports/report-mapping';
import type { Cell } from '../lib/reports/report-row';
import { useI18n } from './i18n';
import { columnWording } from './report-wording';
import { ScrollRegion } from './scroll-region';

export interface MappedClicksProps {
  readonly first: readonly (readonly Cell[])[];
  readonly row: number;
  readonly columns: MappedColumns;
}

/** Rows that the preview shows. */
const SHOWN = 6;
const COLUMNS = ['day', 'url', 'name', 'clicks', 'page'] as const satisfies MappedColumn[];

/** The first rows of a click log as they would be read, before it is known where their links lead. */
export function MappedClicks({ first, row, columns }: MappedClicksProps) {
  const { t, locale } = useI18n();
  const headings = headingsOf(first[row] ?? []);
  const format = mappedLogFormat({ headings, kind: 'click-log', columns }, row);
  const { rows, isAsking } = previewLog(first, format);
  const shown = COLUMNS.filter((column) => columns[column] !== undefined);
  return (
    <>
      <h3>{t('mapPreview')}</h3>
      <ScrollRegion label={t('mapPreview')}>
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column} scope="col">
                  {t(columnWording('click-log', column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((read, index) => (
              <tr key={index}>
                {shown.map((column) => (
                  <td key={column} dir="auto">
                    {column === 'day'
                      ? timeText(read.time, locale)
                      : column === 'clicks'
                        ? (read.clicks?.toLocaleString(locale) ?? '–')
                        : (read[column] ?? '–')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {isAsking && <p class="soft">{t('mapAskedNext')}</p>}
    </>
  );
}

/** A local time is shown as the log has it: its zone is chosen later. */
function timeText(time: ReturnType<typeof previewLog>['rows'][number]['time'], locale: string) {
  if (time === undefined) return '–';
  if ('day' in time) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(time.day),
    );
  }
  const [ms, timeZone] = 'localMs' in time ? [time.localMs, 'UTC'] : [time.atMs, undefined];
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(ms);
}
