import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { marketplace } from '../../lib/amazon/marketplaces';
import { byMoment, ofBrowser, ofBurst, ofLog, type AnyClick } from '../../lib/clicks/any-click';
import type { Click } from '../../lib/clicks/click';
import type { LedgerContent } from '../../lib/storage/backup-content';
import { clicksAsCsv, linksAsCsv } from '../../lib/storage/csv-export';
import { trackingId } from '../amazon/samples';
import { logged } from '../clicks/log-samples';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { anyContent, EMPTY, link, PATIENT_MS, SMALL } from './backup-samples';
import { KETTLE } from './samples';

const MARK = '\uFEFF';
const CLICK_HEAD = 'time,store,store_day,tracking_id,clicks,asin,category,source,referrer';
const LINK_HEAD = 'time,store,tracking_id,asin,title,format,note,link';
const NOON = '2026-11-22T12:00:00.000Z';

const clicksCsv = (...clicks: Click[]) => csvOf({ ...EMPTY, clicks });
const linksCsv = (...texts: string[]) =>
  linksAsCsv({ ...EMPTY, links: texts.map((text, n) => link(`link-${n}`, { text })) });

/** As the ledger hands its clicks out: in the order of time. */
const csvOf = ({ clicks, bursts }: Pick<LedgerContent, 'clicks' | 'bursts'>) =>
  csvOfParts(byMoment([...clicks.map(ofBrowser), ...bursts.map(ofBurst)]));

async function csvOfParts(...parts: readonly (readonly AnyClick[])[]): Promise<string> {
  let csv = '';
  for await (const part of clicksAsCsv(inTurn(parts))) csv += part;
  return csv;
}

async function* inTurn<T>(values: readonly T[]): AsyncGenerator<T, void> {
  for (const value of values) yield Promise.resolve(value);
}

/** The cells of all rows, as papaparse reads them by itself or told what it would guess wrong. */
function read(csv: string, told: Papa.ParseConfig = {}): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, told);
  expect(errors).toEqual([]);
  // The last line ends with a break, too.
  expect(data.pop()).toEqual(['']);
  return data;
}

/** The last cell of the row after the head. */
const cell = (csv: string) => read(csv)[1]?.at(-1);

describe('byte for byte', () => {
  test('an empty ledger is a head', async () => {
    expect(await csvOf(EMPTY)).toBe(`${MARK}${CLICK_HEAD}\r\n`);
    expect(linksAsCsv(EMPTY)).toBe(`${MARK}${LINK_HEAD}\r\n`);
  });

  test('clicks of logs, part by part, without a time where none is known', async () => {
    const page = 'https://blog.example/best?=1';
    const [day, moment] = [
      logged('2024-09-30', { clicks: 7 }),
      logged('2024-10-01T12:00:00', { page }),
    ];
    expect(await csvOfParts([ofLog(day)], [], [ofLog(moment)])).toBe(
      [
        MARK + CLICK_HEAD,
        ',amazon.com,2024-09-30,mine-20,7,B0EXAMPL01,,import,',
        `2024-10-01T12:00:00.000Z,amazon.com,2024-10-01,mine-20,1,B0EXAMPL01,,import,${page}`,
        '',
      ].join('\r\n'),
    );
  });

  test('clicks and bursts, what is not known left empty, whole numbers without quotes', async () => {
    const whole = { asin: KETTLE, category: 'kitchen', referrerOrigin: 'https://blog.example' };
    const csv = await csvOf({ ...SMALL, clicks: [click('a', whole), click('b', { atMs: 0 })] });
    expect(csv).toBe(
      [
        MARK + CLICK_HEAD,
        '1970-01-01T00:00:00.000Z,amazon.com,1969-12-31,mine-20,1,,,browser,',
        `${NOON},amazon.com,2026-11-22,mine-20,1,B0EXAMPL01,kitchen,browser,https://blog.example`,
        `${NOON},amazon.com,2026-11-22,mine-20,70,,,burst,`,
        '',
      ].join('\r\n'),
    );
  });

  test('links', () => {
    const { asin: _, ...plain } = link('b', { atMs: NOON_MS + 1, marketplace: 'DE' });
    const whole = { title: 'Kettle, 1 l', format: 'markdown', note: 'in "Tea"' } as const;
    expect(linksAsCsv({ links: [plain, link('a', whole)] })).toBe(
      [
        MARK + LINK_HEAD,
        `${NOON},amazon.com,mine-20,B0EXAMPL01,"Kettle, 1 l",markdown,"in ""Tea""",https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20`,
        `2026-11-22T12:00:00.001Z,amazon.de,mine-20,,,url,,https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20`,
        '',
      ].join('\r\n'),
    );
  });
});

test('rows are in the order of time, those of one time as they came, and the ledger’s stay', async () => {
  const times = [2, 0, 1, 0].map((day) => NOON_MS + day * DAY_MS);
  const named = (n: number) => ({ atMs: times[n] ?? 0, trackingId: trackingId(`id-${n}`) });
  const content = {
    ...EMPTY,
    clicks: Object.freeze(times.map((_, n) => click(`click-${n}`, named(n)))),
    bursts: SMALL.bursts.map((burst) => ({ ...burst, minuteMs: NOON_MS + DAY_MS })),
    links: Object.freeze(times.map((_, n) => link(`link-${n}`, named(n)))),
  };
  const idsOf = (csv: string, column: number) =>
    read(csv)
      .slice(1)
      .map((row) => row[column]);
  expect(idsOf(await csvOf(content), 3)).toEqual(['id-1', 'id-3', 'id-2', 'mine-20', 'id-0']);
  expect(idsOf(linksAsCsv(content), 2)).toEqual(['id-1', 'id-3', 'id-2', 'id-0']);
});

describe('a cell that a spreadsheet would take for a formula is a text', () => {
  test.each([
    ['a category that starts with a dash', clicksCsv(click('a', { category: '-1' })), "'-1"],
    ['a title', linksAsCsv({ links: [link('a', { title: '=1+1' })] }), "'=1+1"],
    ['a note', linksAsCsv({ links: [link('a', { note: '@SUM(1)' })] }), "'@SUM(1)"],
  ])('%s', async (_, csv, start) => {
    expect(read(await csv)[1]?.some((text) => text.startsWith(start))).toBe(true);
  });

  // No row of ours can begin like this; what makes the cells does not know that.
  test.each([
    ...['=1+1', '+1', '-1', '@SUM(1)', '＝1+1', '＋1', '－1', '＠SUM(1)'],
    ...['\t1', '\r1', '\n1', ' =1+1', '"=1+1"', '""=1+1', "=cmd|'/c calc'!A0"],
  ])('%j', (text) => {
    expect(cell(linksCsv(text))).toBe(`'${text}`);
  });

  test.each([
    ['https://a.example/;=1+1', "https://a.example/;'=1+1"],
    ['https://a.example/;;@1', "https://a.example/;;'@1"],
    ['https://a.example/;"=1+1"', 'https://a.example/;\'"=1+1"'],
    ['https://a.example/; -1', "https://a.example/;' -1"],
    ['https://a.example/\t=1+1', "https://a.example/\t'=1+1"],
    ['https://a.example/\n=1+1', "https://a.example/\n'=1+1"],
    ['https://a.example/\r\n+1', "https://a.example/\r\n'+1"],
  ])('where a spreadsheet splits at other signs: %j', (text, expected) => {
    expect(cell(linksCsv(text))).toBe(expected);
  });

  test.each([
    'https://a.example/?a=1&b=-1',
    'https://a.example/a;b=1',
    'https://a.example/a-b+c@d',
    'https://a.example/,=1+1',
    "'=1+1",
    '1',
    '',
  ])('but not %j, which stays as it is', (text) => {
    expect(cell(linksCsv(text))).toBe(text);
  });
});

test.each([
  'https://a.example/"quoted"',
  'https://a.example/"',
  'https://a.example/a,b',
  'https://a.example/a;b',
  'https://a.example/a\r\nb\nc\rd',
  'https://a.example/茶壺/😀/עברית',
  ' https://a.example/ ',
  MARK,
])('%j comes back', (text) => {
  expect(cell(linksCsv(text))).toBe(text);
});

const FORMULA = /^[" ]*[=+\-@＝＋－＠]/;

/** Where cells start in a spreadsheet that splits at this sign, by its text alone. */
const cellsAt = (csv: string, sign: string) =>
  csv.split(/[\r\n]/).flatMap((line) => line.split(sign).map((text) => text.replace(/^[" ]+/, '')));

test(
  'any ledger’s rows come back, and no cell is a formula however it is split',
  async () => {
    const time = (atMs: number) => new Date(atMs).toISOString();
    const plain = (texts: (string | undefined)[]) => texts.map((t) => t?.replaceAll("'", '') ?? '');
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const clicks = await csvOf(content);
        const links = linksAsCsv(content);
        const expectedClicks = [
          ...content.clicks.map((c) => ({ ...c, clicks: 1 })),
          ...content.bursts.map((b) => ({ ...b, atMs: b.minuteMs, source: 'burst' as const })),
        ].sort((a, b) => a.atMs - b.atMs);
        const clickRows = read(clicks).slice(1);
        expect(clickRows.map((row) => plain(row.toSpliced(2, 1)))).toEqual(
          expectedClicks.map((row) => {
            const c: Partial<Click> = 'id' in row ? row : {};
            const store = marketplace(row.marketplace).domain;
            return plain([
              ...[time(row.atMs), store, row.trackingId, String(row.clicks)],
              ...[c.asin, c.category, row.source, c.referrerOrigin],
            ]);
          }),
        );
        expect(read(links).slice(1).map(plain)).toEqual(
          [...content.links]
            .sort((a, b) => a.atMs - b.atMs)
            .map((l) =>
              plain([
                time(l.atMs),
                marketplace(l.marketplace).domain,
                l.trackingId,
                l.asin,
                l.title,
                l.format ?? 'url',
                l.note,
                l.text,
              ]),
            ),
        );
        const cells = [clicks, links].flatMap((csv) => [
          ...read(csv).flat(),
          ...cellsAt(csv, ';'),
          ...cellsAt(csv, '\t'),
        ]);
        expect(cells.filter((text) => FORMULA.test(text))).toEqual([]);
      }),
    );
  },
  PATIENT_MS,
);

test(
  'any text at all is no formula however it is split',
  () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('=+-@＝＋－＠;,\t\r\n" \'a1')),
      maxLength: 20,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const csv = linksCsv(text);
        const rows = read(csv, { delimiter: ',', newline: '\r\n' });
        const cells = [...rows.flat(), ...cellsAt(csv, ';'), ...cellsAt(csv, '\t')];
        expect(cells.filter((each) => FORMULA.test(each))).toEqual([]);
        expect(rows[1]?.at(-1)?.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { numRuns: 1_000 },
    );
  },
  PATIENT_MS,
);
