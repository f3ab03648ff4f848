import type { Tally } from './run-fault';

const HEADS = ['fault', 'runs', 'clicks', 'lost', 'double', 'wrong totals', 'uncaught', 'remark'];

/** The tallies as a table in Markdown, padded as the formatter pads. */
export function markdownTable(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ fault, notes, uncaught, remark = '', ...counts }) => [
    fault,
    ...[counts.runs, counts.arrivals, counts.lost, counts.double, counts.wrong].map(String),
    String(uncaught.length),
    [
      remark,
      Object.entries(notes)
        .map(([note, count]) => `${note}: ${count}`)
        .join(', '),
    ]
      .filter(Boolean)
      .join('. '),
  ]);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(HEADS), line(rule), ...rows.map(line)].join('\n');
}
