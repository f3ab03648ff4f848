import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLoggedClick } from '../../../lib/clicks/logged-click';
import { lookAtLog } from '../../../lib/reports/click-logs/look-log';
import { partLine } from '../../../lib/reports/click-logs/pretty-links-table';
import { readLog } from '../../../lib/reports/click-logs/read-log';
import type { Cell } from '../../../lib/reports/report-row';
import { openReportFile, type SourceTable } from '../../../lib/reports/source-file';
import { KETTLE_LINK, KNOWN, NOW_MS, OWN, pretty, PRETTY_HEADER } from './log-samples';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.constant(null),
  fc.webUrl(),
  fc.constantFrom(KETTLE_LINK, '2024-09-01', '2024-09-01 10:00:00', '1725184800', '3', '1,234', ''),
);
const HEADERS = [
  ['Link URL', 'Date', 'Event count', 'Page location', 'Hostname', 'Event name'],
  PRETTY_HEADER.replaceAll('"', '').split(','),
  ['u', 't', 'r', 'a'],
  ['slug', 'url'],
  ['When', 'Where'],
];
const SHAPES = [
  'pretty-links',
  'bitly-clicks',
  'bitly-days',
  'bitly-hours',
  'undated',
  'json',
] as const;

test('whatever is in the rows, each is counted once, skipped or rejected, and a click is a click', async () => {
  const anyTable = fc.record({
    header: fc.constantFrom(...HEADERS),
    rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 20 }),
    shape: fc.option(fc.constantFrom(...SHAPES), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(anyTable, async ({ header, rows, shape }) => {
      const table: SourceTable = {
        title: 'best pans',
        ...(shape && { shape }),
        // eslint-disable-next-line @typescript-eslint/require-await -- rows of files are waited for
        async *rows() {
          yield { firstRow: 1, rows: [header, ...rows] };
        },
      };
      const mappings = [
        { headings: ['When', 'Where'], kind: 'click-log' as const, columns: { day: 0, url: 1 } },
      ];
      const settings = {
        own: OWN,
        mappings,
        destinations: KNOWN,
        zone: 'Europe/Berlin',
        nowMs: NOW_MS,
      };
      const look = await lookAtLog(table, settings);
      if (!look || look.format.kind === 'link-list' || look.format.kind === 'undated') return;
      const rejected = new Set<number>();
      let kept = 0;
      const summary = await readLog(
        table,
        { ...settings, format: look.format, order: 'day-first' },
        {
          keep: (clicks) => {
            kept += clicks.length;
            for (const click of clicks) expect(parseLoggedClick(click)).toEqual(click);
            return Promise.resolve();
          },
          onReject: ({ row }) => rejected.add(row),
          onProgress: () => undefined,
        },
      );
      expect(rejected.size).toBe(summary.rejected);
      expect(kept + summary.rejected).toBeLessThanOrEqual(summary.rows);
      expect(summary.rows).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 300 },
  );
});

test('a line of Pretty Links is parted as it was put together', () => {
  const name = fc.stringMatching(/^(?:[a-z0-9 '.-]|[a-z]"|","[a-z]){0,12}$/);
  // Browsers write quotes as %22; what other programs send may have them inside.
  const address = fc.stringMatching(
    /^(?:https:\/\/[a-z]{1,3}\.example\/(?:[a-z?,=%]|[a-z]"[a-z]){0,8})?$/,
  );
  fc.assert(
    fc.property(address, name, (referrer, link) => {
      fc.pre(!referrer.includes('"') || !link.includes('","'));
      const cells = partLine(pretty('2024-09-01 10:00:00', referrer, link));
      expect([cells[5], cells[8], cells[9]]).toEqual(['2024-09-01 10:00:00', referrer, link]);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a cell too few', '"a","b","c","d","e","2024-09-01 10:00:00","h","/u","r"'],
  ['no quote at its end', pretty('2024-09-01 10:00:00', '', 'x').slice(0, -1)],
  ['no time', pretty('yesterday', 'https://a.example/","', 'x')],
  ['quotes too many on both sides', pretty('2024-09-01 10:00:00', 'a "b","c', 'x","y')],
])('a line with %s is left as it is', (_, line) => {
  expect(partLine(line)).toEqual([line]);
});

test('any JSON can be opened, and what cannot is refused', async () => {
  const start = fc.constantFrom('{"', '[{', '[', '{}', '[[', '{"u":"x","t":1}\n');
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc.tuple(start, fc.string({ unit: 'binary' })).map((both) => both.join('')),
        fc.array(fc.json(), { maxLength: 5 }).map((all) => all.join('\n')),
      ),
      async (text) => {
        const opened = await openReportFile(new Blob([text]), 'any.json');
        if (!opened.ok) return;
        for (const table of opened.tables) {
          for await (const { rows } of table.rows()) expect(Array.isArray(rows)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});
