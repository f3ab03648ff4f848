import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { SortableColumn } from './sortable-table';

/**
 * A column of amounts of one store: shown with their currency, sorted and saved as plain numbers of
 * it, which its key names.
 */
export function moneyColumn<Row>(
  store: MarketplaceCode,
  locale: string,
  key: string,
  label: string,
  minorOf: (row: Row) => number | undefined,
): SortableColumn<Row> {
  const { currency, currencyDecimals } = marketplace(store);
  const rounded = (row: Row) => {
    const minor = minorOf(row);
    return minor === undefined ? undefined : Math.round(minor);
  };
  return {
    key: `${key}_${currency.toLowerCase()}`,
    label,
    value: (row) => {
      const minor = rounded(row);
      return minor === undefined ? undefined : minor / 10 ** currencyDecimals;
    },
    show: (row) => {
      const minor = rounded(row);
      return minor === undefined ? '–' : formatMoney({ minor, currency }, locale);
    },
    isNumber: true,
  };
}
