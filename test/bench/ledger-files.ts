import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChance } from './worlds/chance';

const DAY_MS = 86_400_000;
const CATEGORIES = ['Kitchen & Dining', 'Home', 'Books & Textbooks', 'Toys & Games', 'Grocery'];
const EARNINGS =
  'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';
const TRENDS =
  'Date,Clicks,Items Ordered (Amazon),Items Ordered (3rd Party),Total Items Ordered,Conversion';
const TRACKING = 'Tracking ID,Clicks,Items Ordered,Items Shipped,Revenue($),Ad Fees($)';

export interface LedgerSize {
  /** Months of thirty days; each is one import of three reports. */
  readonly months: number;
  readonly trackingIds: number;
  /** Rows of the earnings reports in a month. */
  readonly rows: number;
}

/**
 * Writes Amazon's reports of an invented affiliate, ending yesterday: earnings, daily trends and
 * tracking IDs of each month.
 *
 * @returns the paths of the files.
 */
export function writeLedgerFiles(
  folder: string,
  { months, trackingIds, rows }: LedgerSize,
  nowMs: number,
): string[] {
  const chance = createChance(1);
  const pick = (count: number) => Math.floor(count * chance.uniform() ** 2);
  const iso = (ago: number) => new Date(nowMs - ago * DAY_MS).toISOString().slice(0, 10);
  const files: string[] = [];
  for (let month = 0; month < months; month++) {
    const last = 1 + 30 * month;
    const title = `from ${dashed(iso(last + 29))} to ${dashed(iso(last))}`;
    const write = (name: string, lines: readonly string[]) => {
      const file = join(folder, `${name}-${String(month)}.csv`);
      writeFileSync(file, lines.join('\r\n'));
      files.push(file);
    };
    const earnings = Array.from({ length: rows }, (_, n) => {
      const product = pick(50_000);
      const price = 5 + 90 * chance.uniform();
      const isReturn = n % 20 === 0;
      const money = (amount: number) => `${isReturn ? '-' : ''}${amount.toFixed(2)}`;
      return [
        ...[CATEGORIES[product % CATEGORIES.length], `Invented product ${product}`],
        ...[`B0${String(product).padStart(8, '0')}`, 'Amazon.com', trackingId(pick(trackingIds))],
        ...[`${iso(last + (n % 30))} 10:00:00`, price.toFixed(2)],
        ...[isReturn ? '0' : '1', isReturn ? '1' : '0'],
        ...[money(price), money(price * 0.04), 'PHONE'],
      ].join(',');
    });
    write('earnings', [`Fee-Earnings reports ${title}`, EARNINGS, ...earnings]);
    const clicks = 10 * rows;
    const perDay = Math.round(clicks / 30);
    write('trends', [
      ...[`Daily Trends ${title}`, TRENDS],
      ...Array.from({ length: 30 }, (_, n) => {
        const day = perDay + (n % 7) * 3;
        const ordered = Math.round(day * 0.1);
        return `${iso(last + n)},${day},${ordered},0,${ordered},10%`;
      }),
    ]);
    const perId = Math.round(clicks / trackingIds);
    write('tracking', [
      ...[`Tracking ID summary ${title}`, TRACKING],
      ...Array.from({ length: trackingIds }, (_, n) => {
        const own = perId + n;
        const ordered = Math.round(own * (0.05 + 0.001 * n));
        return `${trackingId(n)},${own},${ordered},${ordered},0.00,0.00`;
      }),
    ]);
  }
  return files;
}

function trackingId(n: number): string {
  return `invented${String(n).padStart(3, '0')}-20`;
}

function dashed(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month ?? ''}-${date ?? ''}-${year ?? ''}`;
}
