import { useMemo } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { BackTestCase } from '../lib/reports/back-test';
import type { Cadence } from '../lib/reports/calendar-windows';
import { holdSummary, placeOf, type HoldSummary } from '../lib/reports/hold-rate';
import { CasePlace } from './case-place';
import { formatCalendarDays } from './format-time';
import { HoldVerdict, percentText } from './hold-verdict';
import { plural, useI18n, type I18n } from './i18n';
import { moneyColumn } from './money-column';
import { RangeChart } from './range-chart';
import { SortableTable, type TableRow } from './sortable-table';

export interface BackTestCasesProps {
  readonly marketplace: MarketplaceCode;
  readonly cadence: Cadence;
  readonly cases: readonly BackTestCase[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** One store's months or weeks: how many held, what that means, and each of them. */
export function BackTestCases(props: BackTestCasesProps) {
  const { marketplace: store, cadence, cases, onExport } = props;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const newestFirst = useMemo(() => cases.toReversed(), [cases]);
  if (cases.length === 0) {
    return <p class="soft">{t(cadence === 'months' ? 'heldNoMonth' : 'heldNoWeek')}</p>;
  }
  const summary = holdSummary(cases);
  const sentence = heldText(i18n, cadence, summary);
  const { currency } = marketplace(store);
  const assumed = cases.filter((each) => each.isMostlyAssumptions).length;
  const amount = (key: string, label: string, minorOf: (row: BackTestCase) => number) =>
    moneyColumn(store, locale, key, label, minorOf);
  return (
    <>
      <p class="amount figures">{sentence}</p>
      <HoldVerdict verdict={summary.verdict} rate={summary.range80} />
      <p class="figures">{otherText(i18n, summary)}</p>
      <CameOfExpected cases={cases} currency={currency} summary={summary} />
      {assumed > 0 && <p class="soft">{plural(i18n, 'backTestOfAssumptions', assumed)}</p>}
      <RangeChart
        title={t('chartTitle', sentence)}
        amount={(minor) => axisAmount(minor, store, locale)}
        cases={cases.map((each) => ({ ...each, label: windowLabel(each, cadence, locale) }))}
      />
      <SortableTable
        title={t('caseTable')}
        rows={newestFirst}
        onExport={(rows) => onExport(`back-test-${cadence}`, rows)}
        columns={[
          {
            key: 'days',
            label: t('columnDays'),
            // An interval as ISO 8601 writes it; sorts as text.
            value: ({ from, to }) => `${from}/${to}`,
            show: ({ from, to }) => formatCalendarDays(from, to, locale),
          },
          {
            key: 'clicks',
            label: t('figureClicks'),
            value: ({ clicks }) => clicks,
            show: ({ clicks }) => clicks.toLocaleString(locale),
            isNumber: true,
          },
          amount('p10', percentText(i18n, 0.1), ({ range80 }) => range80.lowMinor),
          amount('p25', percentText(i18n, 0.25), ({ range50 }) => range50.lowMinor),
          amount('p50', t('columnMiddle'), ({ medianMinor }) => medianMinor),
          amount('p75', percentText(i18n, 0.75), ({ range50 }) => range50.highMinor),
          amount('p90', percentText(i18n, 0.9), ({ range80 }) => range80.highMinor),
          amount('mean', t('columnOnAverage'), ({ meanMinor }) => meanMinor),
          amount('came', t('columnCame'), ({ actualMinor }) => actualMinor),
          {
            key: 'range_80',
            label: t('columnHeld'),
            value: ({ actualMinor, range80 }) => placeOf(actualMinor, range80),
            show: ({ actualMinor, range80 }) => <CasePlace place={placeOf(actualMinor, range80)} />,
          },
        ]}
      />
      <p class="note">{t('caseQuantiles')}</p>
    </>
  );
}

function heldText(i18n: I18n, cadence: Cadence, { range80: { held, of, rate } }: HoldSummary) {
  return plural(
    i18n,
    cadence === 'months' ? 'heldMonths' : 'heldWeeks',
    of,
    held.toLocaleString(i18n.locale),
    percentText(i18n, rate ?? 0),
  );
}

function otherText({ t, locale }: I18n, { range50, range80, above80, below80 }: HoldSummary) {
  const [above, below] = [above80.toLocaleString(locale), below80.toLocaleString(locale)];
  return [
    ...(range80.held < range80.of ? [t('missedSides', above, below)] : []),
    t('heldHalf', range50.held.toLocaleString(locale), range50.of.toLocaleString(locale)),
  ].join(' ');
}

/** By how much all that came together may differ from what was expected before that is marked. */
const MARKED_BIAS = 0.2;

function CameOfExpected({
  cases,
  currency,
  summary: { actualOverMean },
}: {
  readonly cases: readonly BackTestCase[];
  readonly currency: string;
  readonly summary: HoldSummary;
}) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  if (actualOverMean === undefined) return null;
  const total = (of: (each: BackTestCase) => number) =>
    formatMoney(
      { minor: Math.round(cases.reduce((sum, each) => sum + of(each), 0)), currency },
      locale,
    );
  const apart = actualOverMean - 1;
  const percent = percentText(i18n, Math.abs(apart));
  const alike = percent === percentText(i18n, 0);
  return (
    <p class={Math.abs(apart) > MARKED_BIAS ? 'warning figures' : 'figures'}>
      {t(
        'cameOfExpected',
        total(({ actualMinor }) => actualMinor),
        total(({ meanMinor }) => meanMinor),
        alike ? t('cameAlike') : t(apart > 0 ? 'cameMore' : 'cameLess', percent),
      )}
    </p>
  );
}

/** What stands under a case: its month, or the Monday of its week. */
function windowLabel({ from }: BackTestCase, cadence: Cadence, locale: string): string {
  const format: Intl.DateTimeFormatOptions =
    cadence === 'months' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(Date.parse(from));
}

/** Short, for there is little room; the table has the cents. */
function axisAmount(minor: number, store: MarketplaceCode, locale: string): string {
  const { currency, currencyDecimals } = marketplace(store);
  return (minor / 10 ** currencyDecimals).toLocaleString(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
}
