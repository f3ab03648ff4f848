import type { Column, Header } from './headings';
import type { ReportKind } from './report-row';

/**
 * The report that has these columns; undefined where none is sure. The columns decide, not the
 * title: the title is in the language of the account, and a file's name is that of its first sheet.
 */
export function reportKind({ columns, quantity }: Header): ReportKind | undefined {
  const has = (...wanted: Column[]) => wanted.every((column) => columns[column] !== undefined);
  const lacks = (...unwanted: Column[]) =>
    unwanted.every((column) => columns[column] === undefined);
  const counts = quantity !== undefined;

  if (has('asin', 'clicks', 'day') && (has('fees') || has('directOrdered'))) return 'products';
  if (has('asin', 'clicks', 'conversion')) return 'order-clicks';
  if (has('asin', 'fees') && (has('shipped') || counts) && has('day')) return 'earnings';
  if (has('asin', 'day') && lacks('fees') && (counts || has('ordered'))) return 'orders';
  if (has('trackingId', 'day', 'bonus') && lacks('asin')) return 'bonuses';
  if (has('trackingId', 'clicks') && lacks('asin', 'day')) return 'tracking';
  if (has('day', 'clicks') && lacks('asin', 'trackingId')) return 'days';
  if (has('trackingId', 'fees', 'day') && counts && lacks('asin')) return 'bounties';
  if (has('linkType', 'clicks') && lacks('asin')) return 'link-types';
  return undefined;
}
