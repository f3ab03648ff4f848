import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_ID } from '../tools/story';

/** Files to import, of invented figures, in a folder of their own. */
export interface ImportFiles {
  /** An earnings report: so many rows of a cent, over the days of September 2024 from and to. */
  readonly report: (name: string, rows: number, days?: readonly [number, number]) => string;
  /** A log of Bitly's: so many clicks, a second apart, from one on. */
  readonly log: (name: string, clicks: number, first?: number) => string;
  readonly remove: () => void;
}

export function createImportFiles(): ImportFiles {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-imports-'));
  const file = (name: string, lines: readonly string[], end: string) => {
    const path = join(folder, name);
    writeFileSync(path, lines.join(end));
    return path;
  };
  return {
    report: (name, rows, [from, to] = [1, 30]) =>
      file(name, [title(from, to), HEADER, ...reportRows(rows, from, to)], '\r\n'),
    log: (name, clicks, first = 0) =>
      file(
        name,
        Array.from({ length: clicks }, (_, n) => logLine(first + n)),
        '\n',
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const HEADER =
  'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';

function title(from: number, to: number): string {
  return `Fee-Earnings reports from 09-${two(from)}-2024 to 09-${two(to)}-2024`;
}

function reportRows(rows: number, from: number, to: number): string[] {
  // So many to a day; the same day has the same rows in whatever file.
  const perDay = Math.ceil(rows / (to - from + 1));
  return Array.from({ length: rows }, (_, n) => {
    const day = from + Math.floor(n / perDay);
    return `Kitchen,"Kettle, ${n % perDay}",B0EXAMPL01,Amazon.com,${DEMO_ID},2024-09-${two(day)} 10:00:00,20.00,1,0,20.00,0.01,PHONE`;
  });
}

function logLine(n: number): string {
  const asin = `B0L${String(n % 100).padStart(7, '0')}`;
  const u = `https://www.amazon.com/dp/${asin}?tag=${DEMO_ID}`;
  return JSON.stringify({ u, t: 1_725_400_000 + n, r: 'https://blog.example/' });
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
