import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { formatMoney, formatRate } from '../lib/commission/money';
import type { EarningsLine } from '../lib/reports/earnings';
import type { Figures } from '../lib/reports/report-sums';
import type { I18n } from './i18n';
import type { SortableColumn } from './sortable-table';

export type CountKey = keyof typeof COUNTS;

/** Names of what reports count. */
export const COUNTS = {
  clicks: 'figureClicks',
  ordered: 'figureOrdered',
  shipped: 'figureShipped',
  returned: 'figureReturned',
} as const;

/** Columns of tables of one store's figures; a figure that no report tells is a dash. */
export function figureColumns({ t, locale }: I18n, store: MarketplaceCode) {
  const { currency, currencyDecimals } = marketplace(store);

  function number<Row>(
    key: string,
    label: string,
    valueOf: (row: Row) => number | undefined,
    show: (value: number) => string,
  ): SortableColumn<Row> {
    return {
      ...{ key, label, value: valueOf, isNumber: true },
      show: (row) => {
        const value = valueOf(row);
        return value === undefined ? '–' : show(value);
      },
    };
  }

  const counts = <Row extends Figures>(keys: readonly CountKey[]): SortableColumn<Row>[] =>
    keys.map((key) =>
      number(
        key,
        t(COUNTS[key]),
        (row) => row[key],
        (count) => count.toLocaleString(locale),
      ),
    );

  /** Money in the store's currency, which a table file has in its heading. */
  const amount = <Row,>(
    key: string,
    label: string,
    minorOf: (row: Row) => number | undefined,
  ): SortableColumn<Row> =>
    number(
      `${key}_${currency.toLowerCase()}`,
      label,
      (row) => {
        const minor = minorOf(row);
        return minor === undefined ? undefined : minor / 10 ** currencyDecimals;
      },
      (plain) => formatMoney({ minor: plain * 10 ** currencyDecimals, currency }, locale),
    );

  const earned = <Key,>(): SortableColumn<EarningsLine<Key>> =>
    amount('earned', t('figureEarned'), (row) =>
      // Clicks alone say nothing of what was earned.
      row.feesMinor === undefined && row.bonusMinor === undefined ? undefined : row.earnedMinor,
    );

  const rate = <Row,>(
    key: string,
    label: string,
    bpOf: (row: Row) => number | undefined,
  ): SortableColumn<Row> =>
    number(
      `${key}_percent`,
      label,
      (row) => {
        const bp = bpOf(row);
        return bp === undefined ? undefined : bp / 100;
      },
      (percent) => formatRate(percent * 100, locale),
    );

  return { number, counts, amount, earned, rate };
}
