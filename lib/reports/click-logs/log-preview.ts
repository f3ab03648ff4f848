import { pageOf } from '../../clicks/logged-click';
import { dayOrderIn } from '../date-text';
import type { Cell } from '../report-row';
import type { LogColumn, LogFormat } from './log-format';
import { countOf } from './log-row';
import { parseLogTime, type LogTime } from './log-time';

/** A row of a log as it is read, before its link is looked at. */
export interface LogRowPreview {
  readonly time: LogTime | undefined;
  readonly url: string | undefined;
  readonly name: string | undefined;
  readonly clicks: number | undefined;
  readonly page: string | undefined;
}

/** How the first rows would be read; dates that read both ways in the American way. */
export function previewLog(
  first: readonly (readonly Cell[])[],
  { headerRow, columns }: LogFormat,
): { readonly rows: readonly LogRowPreview[]; readonly isAsking: boolean } {
  const below = first
    .slice(headerRow + 1)
    .filter((cells) => cells.some((cell) => String(cell ?? '').trim() !== ''));
  const cellOf = (cells: readonly Cell[], column: LogColumn): Cell => {
    const index = columns[column];
    return index === undefined ? null : (cells[index] ?? null);
  };
  const textOf = (cells: readonly Cell[], column: LogColumn): string | undefined => {
    return String(cellOf(cells, column) ?? '').trim() || undefined;
  };
  const dates = below.map((cells) => textOf(cells, 'time')?.split(/[ T,]/)[0] ?? '');
  const orders = new Set(dates.map(dayOrderIn).filter((order) => order !== 'unknown'));
  const [order = 'month-first'] = orders;
  return {
    rows: below.map((cells) => ({
      time: parseLogTime(cellOf(cells, 'time'), order),
      url: textOf(cells, 'url'),
      name: textOf(cells, 'name'),
      clicks: columns.clicks === undefined ? 1 : countOf(textOf(cells, 'clicks') ?? ''),
      page: pageOf(cellOf(cells, 'page')),
    })),
    isAsking:
      orders.size !== 1 && dates.some((date) => /^\d{1,2}([./-])\d{1,2}\1\d{4}$/.test(date)),
  };
}
