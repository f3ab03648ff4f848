import type { TrackingIdRate, Standing } from '../lib/commission/tracking-id-rates';
import type { EarningsLine } from '../lib/reports/earnings';
import type { StoreFacts } from '../lib/reports/store-facts';
import { figureColumns } from './figure-columns';
import { useI18n, type MessageKey } from './i18n';
import { SortableTable, type SortableColumn, type TableRow } from './sortable-table';

export interface TrackingIdTableProps {
  readonly facts: StoreFacts;
  /** Those of which clicks and items are told, by what can be relied on. */
  readonly ranking: readonly TrackingIdRate[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

interface Row {
  readonly name: string;
  readonly rate: TrackingIdRate | undefined;
  readonly line: EarningsLine<unknown> | undefined;
}

const STANDINGS: Readonly<Record<Standing, MessageKey>> = {
  above: 'standsAbove',
  below: 'standsBelow',
  usual: 'standsUsual',
  'too-few': 'standsTooFew',
};

/** The tracking IDs, first those that surely convert well, with the range of what each converts. */
export function TrackingIdTable({ facts, ranking, onExport }: TrackingIdTableProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { number, amount } = figureColumns(i18n, facts.marketplace);
  const lines = new Map(
    facts.earnings.byTrackingId.map((line) => [line.key ?? t('noTrackingIdNamed'), line]),
  );
  const ranked = new Set<string>(ranking.map(({ trackingId }) => trackingId));
  const rows: Row[] = [
    ...ranking.map((rate) => ({ name: rate.trackingId, rate, line: lines.get(rate.trackingId) })),
    ...[...lines]
      .filter(([name]) => !ranked.has(name))
      .sort(([, a], [, b]) => b.earnedMinor - a.earnedMinor)
      .map(([name, line]) => ({ name, rate: undefined, line })),
  ];
  const whole = (value: number) => value.toLocaleString(locale);
  const perHundred = (value: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundred = (value: number | undefined) => (value === undefined ? undefined : 100 * value);
  const hasClicks = rows.some(({ rate, line }) => (rate ?? line)?.clicks !== undefined);
  const clicks = [
    number<Row>(
      'clicks',
      t('figureClicks'),
      ({ rate, line }) => rate?.clicks ?? line?.clicks,
      whole,
    ),
  ];
  const rates: SortableColumn<Row>[] = [
    number<Row>(
      'per_100_clicks_low',
      t('columnPerHundredLow'),
      ({ rate }) => hundred(rate?.range.low),
      perHundred,
    ),
    number<Row>(
      'per_100_clicks_high',
      t('columnPerHundredHigh'),
      ({ rate }) => hundred(rate?.range.high),
      perHundred,
    ),
    {
      key: 'standing',
      label: t('columnStanding'),
      value: ({ rate }) => (rate ? t(STANDINGS[rate.standing]) : undefined),
    },
  ];
  return (
    <section class="card" id="by-tracking-id">
      <SortableTable
        title={t('byTrackingId')}
        rows={rows}
        onExport={(exported) => onExport('by-tracking-id', exported)}
        columns={[
          { key: 'tracking_id', label: t('trackingId'), value: ({ name }) => name },
          ...(hasClicks ? clicks : []),
          number<Row>(
            'ordered',
            t('figureOrdered'),
            ({ rate, line }) => rate?.itemsOrdered ?? line?.ordered,
            whole,
          ),
          ...(ranking.length > 0 ? rates : []),
          amount<Row>('earned', t('figureEarned'), ({ line }) =>
            line?.feesMinor === undefined && line?.bonusMinor === undefined
              ? undefined
              : line.earnedMinor,
          ),
        ]}
      />
      <p class="note">{t(ranking.length > 0 ? 'rankingNote' : 'rankingUntold')}</p>
    </section>
  );
}
