import { useMemo } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { holdRate, verdictOf } from '../lib/reports/hold-rate';
import type { SettledEstimate, Settlement } from '../lib/reports/settlement';
import { CasePlace } from './case-place';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { HoldVerdict, percentText } from './hold-verdict';
import { plural, useI18n } from './i18n';
import { moneyColumn } from './money-column';
import { SortableTable, type TableRow } from './sortable-table';

export interface EstimatesMadeProps {
  readonly marketplace: MarketplaceCode;
  readonly made: readonly SettledEstimate[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** One store's estimates as they were shown: those that are settled, and why others are not. */
export function EstimatesMade({ marketplace: store, made, onExport }: EstimatesMadeProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const newestFirst = useMemo(() => made.toReversed(), [made]);
  const counted = made.flatMap(({ settlement, isLast }) =>
    isLast && settlement.kind === 'settled' ? [settlement] : [],
  );
  const held = counted.filter(({ place80 }) => place80 === 'inside').length;
  const rate = holdRate(held, counted.length);
  const countOf = (kind: Settlement['kind']) =>
    made.filter(({ settlement }) => settlement.kind === kind).length;
  const unsettled = (
    [
      ['waiting', 'madeWaiting'],
      ['inseparable', 'madeInseparable'],
      ['other-clicks', 'madeOtherClicks'],
    ] as const
  ).filter(([kind]) => countOf(kind) > 0);
  const amount = (
    key: string,
    label: string,
    minorOf: (row: SettledEstimate) => number | undefined,
  ) => moneyColumn(store, locale, key, label, minorOf);
  return (
    <>
      {counted.length === 0 ? (
        <p class="soft">{t('heldNoneMade')}</p>
      ) : (
        <p class="amount figures">
          {plural(
            i18n,
            'heldMade',
            rate.of,
            rate.held.toLocaleString(locale),
            percentText(i18n, rate.rate ?? 0),
          )}
        </p>
      )}
      <HoldVerdict verdict={verdictOf(rate)} rate={rate} />
      {unsettled.length > 0 && (
        <ul class="plain soft figures">
          {unsettled.map(([kind, key]) => (
            <li key={kind}>{plural(i18n, key, countOf(kind))}</li>
          ))}
        </ul>
      )}
      {made.length > 0 && (
        <SortableTable
          title={t('madeTable')}
          rows={newestFirst}
          onExport={(rows) => onExport(`estimates-${marketplace(store).code}`, rows)}
          columns={[
            {
              key: 'made_on',
              label: t('columnMadeOn'),
              value: ({ made: { day } }) => day,
              show: ({ made: { day } }) => formatCalendarDay(day, locale),
            },
            {
              key: 'days',
              label: t('columnDays'),
              value: ({ made: { open } }) => open && `${open.from}/${open.to}`,
              show: ({ made: { open } }) =>
                open ? formatCalendarDays(open.from, open.to, locale) : '–',
            },
            {
              key: 'clicks',
              label: t('figureClicks'),
              value: ({ made: { clicks } }) => clicks,
              show: ({ made: { clicks } }) => clicks.toLocaleString(locale),
              isNumber: true,
            },
            amount('p10', percentText(i18n, 0.1), ({ made: { range80 } }) => range80.lowMinor),
            amount('p50', t('columnMiddle'), ({ made: { medianMinor } }) => medianMinor),
            amount('p90', percentText(i18n, 0.9), ({ made: { range80 } }) => range80.highMinor),
            amount('came_least', t('columnCameLeast'), ({ settlement: s }) =>
              s.kind === 'settled' ? s.leastMinor : undefined,
            ),
            amount('came_most', t('columnCameMost'), ({ settlement: s }) =>
              s.kind === 'settled' ? s.mostMinor : undefined,
            ),
            {
              key: 'range_80',
              label: t('columnHeld'),
              value: ({ settlement: s }) => (s.kind === 'settled' ? s.place80 : s.kind),
              show: ({ settlement: s }) =>
                s.kind === 'settled' ? (
                  <CasePlace place={s.place80} />
                ) : (
                  <span class="soft">
                    {t(s.kind === 'waiting' ? 'settledWaiting' : 'settledNot')}
                  </span>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
