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

  const hasAny = (...wanted: Column[]) => wanted.some((column) => columns[column] !== undefined);

  if (has('asin', 'clicks', 'day') && hasAny('fees', 'directOrdered')) return 'products';
  if (has('asin', 'clicks', 'conversion')) return 'order-clicks';
  if (has('asin', 'fees', 'day') && (counts || has('shipped'))) return 'earnings';
  // Shops' own lists of orders have an ASIN, a date and a quantity too.
  if (has('asin', 'day') && (counts || has('ordered')) && lacks('fees')) {
    return hasAny('trackingId', 'direct', 'directOrdered') ? 'orders' : undefined;
  }
  if (hasAny('asin')) return undefined;
  if (has('trackingId', 'day', 'bonus')) return 'bonuses';
  if (has('trackingId', 'day', 'fees') && counts) return 'bounties';
  // Logs of clicks have clicks by day or tag and nothing else of these.
  if (!has('clicks', 'ordered')) return undefined;
  if (has('trackingId') && lacks('day')) return 'tracking';
  if (has('linkType')) return 'link-types';
  return has('day') && lacks('trackingId') ? 'days' : undefined;
}
