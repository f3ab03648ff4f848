import type { Tally } from './run-fault';

const HEADS = [
  'fault',
  'runs',
  'clicks',
  'lost',
  'double',
  'wrong totals',
  'uncaught',
  'run on',
  'remark',
];

/** One line of the table, cell by cell; the first is the fault's name. */
export type Row = readonly string[];

/** @param day of the run, such as `2026-11-23`. */
export function rowOf({ fault, notes, uncaught, remark = '', ...counts }: Tally, day: string): Row {
  const noted = Object.entries(notes)
    .map(([note, count]) => `${note}: ${count}`)
    .join(', ');
  return [
    fault,
    ...[counts.runs, counts.arrivals, counts.lost, counts.double, counts.wrong].map(String),
    String(uncaught.length),
    day,
    [remark, noted].filter(Boolean).join('; '),
  ];
}

/** The rows as a table in Markdown, padded as the formatter pads. */
export function markdownTable(rows: readonly Row[]): string {
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(HEADS), line(rule), ...rows.map(line)].join('\n');
}

/** The rows of a text with such a table. */
export function rowsIn(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}
