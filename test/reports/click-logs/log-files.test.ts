import { describe, expect, test } from 'vitest';
import type { ReportMapping } from '../../../lib/reports/report-mapping';
import { trackingId } from '../../amazon/samples';
import { KETTLE_LINK, KNOWN, pretty, PRETTY_HEADER, readFile } from './log-samples';

const US = { marketplace: 'US', trackingId: 'mine-20' };

describe('Pretty Links', () => {
  const file = [
    PRETTY_HEADER,
    pretty('2024-09-01 10:00:00', 'https://blog.example/best?q=1', 'Best Pans'),
    pretty('2024-09-01 10:00:01', 'https://blog.example/"quoted"/', 'Best Pans'),
    pretty('2024-09-01 10:00:02', '', 'Best Kettle, 2"'),
    pretty('2024-09-01 10:00:03', '', 'Best "Cast","Iron" pan'),
    pretty('2024-09-01 10:00:04', '', 'Best Pans', 'Googlebot'),
    pretty('0000-00-00 00:00:00', '', 'Best Pans'),
    'something else',
    pretty('2027-09-01 10:00:00', '', 'Best Pans'),
    '',
  ].join('\r\n');

  test('is joined by link name, whatever quotes are in it', async () => {
    const { look, clicks, rejects, summary } = await readFile(file, { zone: 'Europe/Berlin' });
    expect(look?.format.kind).toBe('pretty-links');
    expect(clicks).toEqual([
      {
        day: '2024-09-01',
        atMs: Date.UTC(2024, 8, 1, 8),
        ...US,
        page: 'https://blog.example/best',
        clicks: 1,
      },
      {
        day: '2024-09-01',
        atMs: Date.UTC(2024, 8, 1, 8, 0, 1),
        ...US,
        page: 'https://blog.example/%22quoted%22/',
        clicks: 1,
      },
    ]);
    expect(rejects.map(({ row, problem }) => [row, problem])).toEqual([
      [7, 'no-date'],
      [8, 'unreadable'],
      [9, 'future'],
    ]);
    expect(summary).toMatchObject({
      ...{ rows: 8, clicks: 2, rejected: 3, usesZone: true },
      skipped: { unassigned: 2, bot: 1 },
      names: [
        { name: 'best "cast","iron" pan', label: 'Best "Cast","Iron" pan', clicks: 1 },
        { name: 'best kettle, 2"', label: 'Best Kettle, 2"', clicks: 1 },
      ],
    });
  });

  test('keeps nothing of the reader', async () => {
    const { clicks } = await readFile(file);
    expect(JSON.stringify(clicks)).not.toMatch(/192|abc123|Chrome|host\.example/);
  });

  test('of a link that leads elsewhere, or to an ID that is the user’s no more, none counts', async () => {
    const skipped = async (destinations: typeof KNOWN) =>
      (await readFile(file, { destinations })).summary?.skipped;
    // Of the row in the future nothing is asked but where its link leads.
    const elsewhere = [{ name: 'best pans', skip: 'other-shop' as const }];
    expect(await skipped(elsewhere)).toMatchObject({ 'other-shop': 3 });
    const target = { marketplace: 'UK' as const, trackingId: trackingId('mine-20') };
    expect(await skipped([{ name: 'best pans', target }])).toMatchObject({ 'other-tag': 3 });
  });

  test('saved again by a spreadsheet is still told by its headings', async () => {
    const again = `Browser;Browser Version;Platform;IP;Visitor ID;Timestamp;Host;URI;Referrer;Link\nChrome;1;Win;::1;x;2024-09-01 10:00:00;h;/go;;Best Pans\n`;
    const { look, clicks } = await readFile(again);
    expect(look?.format.kind).toBe('pretty-links');
    expect(clicks).toHaveLength(1);
  });
});

describe('Bitly', () => {
  test('one click a line', async () => {
    const line = (more: object) =>
      JSON.stringify({
        h: 'abc',
        g: 'abc',
        a: 'Mozilla/5.0',
        u: KETTLE_LINK,
        t: 1725184800,
        c: 'US',
        nk: 0,
        r: 'https://blog.example/best?x=1',
        hh: '1.usa.gov',
        ...more,
      });
    const file = [
      line({}),
      line({ r: 'direct', nk: 1 }),
      '{"_heartbeat_": 1725184801}',
      line({ u: 'https://shop.example/' }),
      line({ a: 'Twitterbot/1.0' }),
      line({ u: 'https://amzn.to/3abcdef' }),
      line({ t: undefined }),
      '{"broken',
    ].join('\n');
    const { look, clicks, rejects, summary } = await readFile(file, { name: 'feed.json' });
    expect(look?.format.kind).toBe('bitly');
    const click = { day: '2024-09-01', atMs: 1725184800000, ...US, asin: 'B0EXAMPL01', clicks: 1 };
    expect(clicks).toEqual([{ ...click, page: 'https://blog.example/best' }, click]);
    expect(rejects.map(({ row, problem }) => [row, problem])).toEqual([
      [7, 'no-date'],
      [8, 'unreadable'],
    ]);
    expect(summary).toMatchObject({
      usesZone: false,
      skipped: { 'other-shop': 1, bot: 1, 'short-link': 1 },
      names: [{ name: 'amzn.to/3abcdef', label: 'https://amzn.to/3abcdef', clicks: 1 }],
    });
  });

  const series = (unit: string) =>
    JSON.stringify({
      link_clicks: [
        { date: '2025-10-13T00:00:00+0000', clicks: 3 },
        { date: '2025-10-12T00:00:00+0000', clicks: 0 },
      ],
      ...{ units: 2, unit },
    });

  test('clicks of one link by day, joined by the file’s name', async () => {
    const { clicks, summary } = await readFile(series('day'), { name: 'Best Pans.json' });
    expect(clicks).toEqual([{ day: '2025-10-13', ...US, clicks: 3 }]);
    expect(summary?.rows).toBe(1);
    const unnamed = await readFile(series('day'), { name: 'clicks.json' });
    expect(unnamed.summary?.names).toEqual([{ name: 'clicks', label: 'clicks', clicks: 3 }]);
  });

  test('clicks of one link by hour', async () => {
    const { clicks } = await readFile(series('hour'), { name: 'best pans.json' });
    expect(clicks).toEqual([
      // Five in the afternoon before, in Seattle.
      { day: '2025-10-12', atMs: Date.UTC(2025, 9, 13), ...US, clicks: 3 },
    ]);
  });

  test.each([
    ['clicks by week', series('week')],
    [
      'a summary',
      '{"unit_reference":"2025-10-13T17:11:28+0000","total_clicks":3646,"units":134,"unit":"day"}',
    ],
    [
      'countries',
      '{"metrics":[{"value":"US","clicks":3}],"facet":"countries","units":1,"unit":"day"}',
    ],
  ])('%s cannot be put on days', async (_, text) => {
    expect((await readFile(text)).look?.format.kind).toMatch('undated');
  });
});

describe('GA4', () => {
  const block = (range: string) =>
    `# ----------------------------------------\n# Outbound clicks\n# ${range}\n# ----------------------------------------\n\n\n`;
  const rows = [
    'Link URL,Page path and screen class,Hostname,Date,Event name,Event count',
    ',,,,,"1,316",Grand total',
    `${KETTLE_LINK},/best?x=1,blog.example,20240901,click,"1,234"`,
    `${KETTLE_LINK},/kettles,(not set),20240902,click,2`,
    `${KETTLE_LINK},/best,blog.example,20240901,scroll,70`,
    'https://shop.example/,/best,blog.example,20240901,click,5',
    '(not set),/best,blog.example,20240901,click,3',
    `${KETTLE_LINK},/best,blog.example,(other),click,1`,
    `${KETTLE_LINK},/best,blog.example,20240901,click,some`,
    `${KETTLE_LINK},/best,blog.example,20240901,click,0`,
  ].join('\n');

  test('has comments, blank lines, a totals row and thousands with commas', async () => {
    const { look, clicks, rejects, summary } = await readFile(block('20240901-20240930') + rows);
    expect(look?.format.kind).toBe('ga4');
    expect(clicks).toEqual([
      {
        day: '2024-09-01',
        ...US,
        asin: 'B0EXAMPL01',
        page: 'https://blog.example/best',
        clicks: 1234,
      },
      { day: '2024-09-02', ...US, asin: 'B0EXAMPL01', page: '/kettles', clicks: 2 },
    ]);
    expect(rejects.map(({ row, problem }) => [row, problem])).toEqual([
      [14, 'no-date'],
      [15, 'no-number'],
    ]);
    expect(summary).toMatchObject({
      clicks: 1236,
      skipped: { 'other-event': 70, 'other-shop': 5, 'no-link': 3 },
      period: { from: '2024-09-01', to: '2024-09-02' },
      usesZone: false,
    });
  });

  test('has its totals below as well', async () => {
    const file = `${block('20240901-20240902')}Link URL,Date,Event count\n${KETTLE_LINK},20240901,4\n,,4\n`;
    const { clicks, summary } = await readFile(file);
    expect(clicks).toHaveLength(1);
    expect(summary).toMatchObject({ clicks: 4, skipped: {}, rejected: 0 });
  });

  test('without dates it is of one day, or cannot be placed', async () => {
    const table = `Link URL,Event count\n${KETTLE_LINK},7\n`;
    const one = await readFile(block('20240901-20240901') + table);
    expect(one.clicks).toEqual([{ day: '2024-09-01', ...US, asin: 'B0EXAMPL01', clicks: 7 }]);
    expect((await readFile(block('20240901-20240902') + table)).look?.format.kind).toBe('undated');
    expect((await readFile(table)).look?.format.kind).toBe('undated');
  });

  test('by hour has times on the clocks of the chosen zone', async () => {
    const file = `Link URL,Date + hour (YYYYMMDDHH),Event count\n${KETTLE_LINK},2024090123,1\n`;
    const { clicks, summary } = await readFile(file, { zone: 'Asia/Tokyo' });
    expect(clicks[0]?.atMs).toBe(Date.UTC(2024, 8, 1, 14));
    expect(summary?.usesZone).toBe(true);
  });
});

describe('any other table', () => {
  const MAPPING: ReportMapping = {
    headings: ['When', 'Where to', 'Times', 'On'],
    kind: 'click-log',
    columns: { day: 0, url: 1, clicks: 2, page: 3 },
  };
  const table = (...rows: string[]) => ['When;Where to;Times;On', ...rows].join('\n');

  test('is a log once the user has said what its columns are', async () => {
    const file = table(
      `13.09.2024 10:00;${KETTLE_LINK};1.234;/best`,
      `2024-09-14T10:00:00+02:00;${KETTLE_LINK};1;`,
    );
    expect((await readFile(file)).look).toBeUndefined();
    const { clicks } = await readFile(file, { mappings: [MAPPING], zone: 'Europe/Berlin' });
    expect(clicks).toEqual([
      {
        day: '2024-09-13',
        atMs: Date.UTC(2024, 8, 13, 8),
        ...US,
        asin: 'B0EXAMPL01',
        page: '/best',
        clicks: 1234,
      },
      { day: '2024-09-14', atMs: Date.UTC(2024, 8, 14, 8), ...US, asin: 'B0EXAMPL01', clicks: 1 },
    ]);
  });

  test('asks for the order of its dates where they read both ways', async () => {
    const both = table(`03.04.2024 10:00;${KETTLE_LINK};1;`, `05.04.2024 10:00;${KETTLE_LINK};1;`);
    const { look } = await readFile(both, { mappings: [MAPPING] });
    expect(look?.order).toBeUndefined();
    const sure = await readFile(`${both}\n13.04.2024 10:00;${KETTLE_LINK};1;`, {
      mappings: [MAPPING],
    });
    expect(sure.clicks.map(({ day }) => day)).toEqual(['2024-04-03', '2024-04-05', '2024-04-13']);
  });
});

describe('a list of links', () => {
  test.each([
    [
      'Bitly’s',
      `title,link,long_url,created_at\nKettle,https://bit.ly/3Ab,${KETTLE_LINK},2024-01-01\n`,
      ['bit.ly/3ab', 'kettle'],
    ],
    [
      'Dub’s',
      `key,url,title,clicks\nkettle,${KETTLE_LINK},The kettle,7\n`,
      ['kettle', 'the kettle'],
    ],
    [
      'Short.io’s',
      `originalURL,shortURL,title\n${KETTLE_LINK},https://go.example/k,\n`,
      ['go.example/k'],
    ],
    ['two columns', `slug,url\nkettle,${KETTLE_LINK}\n`, ['kettle']],
    ['name and address', `name,url\nKettle,${KETTLE_LINK}\n`, ['kettle']],
    [
      'Bitly’s as JSON',
      JSON.stringify({ links: [{ link: 'https://bit.ly/3Ab', long_url: KETTLE_LINK }] }),
      ['bit.ly/3ab'],
    ],
  ])('%s names where they lead', async (_, text, names) => {
    const { look } = await readFile(text);
    expect(look?.format.kind).toBe('link-list');
    const target = { ...US, asin: 'B0EXAMPL01' };
    expect(look?.list.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      names.map((name) => ({ name, target })),
    );
  });

  test('of a name that stands for two links nothing is known', async () => {
    const text = `slug,url\na,${KETTLE_LINK}\na,https://shop.example/\nb,https://shop.example/\n`;
    expect((await readFile(text)).look?.list).toEqual([{ name: 'b', skip: 'other-shop' }]);
  });
});

test.each([
  [
    'an Associates report',
    'Fee-Earnings reports from 09-01-2024 to 09-30-2024\nCategory,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($)\n',
  ],
  ['a log that nobody has explained', `time,url,title\n2024-09-01,${KETTLE_LINK},x\n`],
  ['some table', 'a,b\n1,2\n'],
  ['some JSON', '[{"a":1}]'],
])('%s is no log', async (_, text) => {
  expect((await readFile(text)).look).toBeUndefined();
});
