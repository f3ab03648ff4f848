import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byDay,
  byProductAndPage,
  countedClicks,
  type ClicksOfLog,
} from '../../lib/clicks/counted-clicks';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import { asin } from '../amazon/samples';
import { anyLogged, KETTLE, logged } from './log-samples';

const log = (batchId: string, source: string, ...clicks: LoggedClick[]): ClicksOfLog => {
  return { batchId, source, clicks };
};
const total = (logs: readonly ClicksOfLog[]) =>
  countedClicks(logs).reduce((sum, { clicks }) => sum + clicks, 0);

const TEN = logged('2024-09-01T10:00:00');
const ELEVEN = logged('2024-09-01T11:00:00');

describe('of several logs count', () => {
  test.each<[string, ClicksOfLog[], number]>([
    ['none without any', [], 0],
    ['all of one', [log('a', 'p', TEN, ELEVEN)], 2],
    ['true duplicates in one second', [log('a', 'p', TEN, TEN)], 2],
    ['the same export twice once', [log('a', 'p', TEN, TEN), log('b', 'p', TEN, TEN)], 2],
    [
      'what two overlapping exports have together',
      [log('a', 'p', TEN), log('b', 'p', TEN, ELEVEN)],
      2,
    ],
    ['as many as the one with the most of them', [log('a', 'p', TEN), log('b', 'p', TEN, TEN)], 2],
    [
      'a day that was exported early as it was later',
      [
        log('a', 'ga4', logged('2024-09-01', { clicks: 5 })),
        log('b', 'ga4', logged('2024-09-01', { clicks: 9 })),
      ],
      9,
    ],
    [
      'clicks from two pages',
      [log('a', 'p', { ...TEN, page: '/a' }), log('b', 'p', { ...TEN, page: '/b' })],
      2,
    ],
    ['two packs of one export together', [log('a', 'p', TEN), log('a', 'p', TEN)], 2],
    // Two tools tell of the same clicks.
    ['of two tools the one with more', [log('a', 'p', TEN), log('b', 'ga4', TEN, ELEVEN)], 2],
    [
      'of two tools both where the products differ',
      [log('a', 'p', TEN), log('b', 'ga4', { ...ELEVEN, asin: asin('B0EXAMPL02') })],
      2,
    ],
    [
      'of two tools both where the days differ',
      [log('a', 'p', TEN), log('b', 'ga4', logged('2024-09-02'))],
      2,
    ],
    [
      'of one tool not its days and its moments',
      [log('a', 'csv', TEN, ELEVEN), log('b', 'csv', logged('2024-09-01', { clicks: 2 }))],
      2,
    ],
  ])('%s', (_, logs, clicks) => {
    expect(total(logs)).toBe(clicks);
    expect(total(logs.toReversed())).toBe(clicks);
  });

  test('those of the tool that has the most, with what it knows', () => {
    const logs = [log('a', 'p', TEN), log('b', 'ga4', logged('2024-09-01', { clicks: 3 }))];
    expect(countedClicks(logs)).toEqual([
      { ...logged('2024-09-01', { clicks: 3 }), source: 'ga4 / days' },
    ]);
  });
});

const anyLogs = fc.array(
  fc.record({
    batchId: fc.constantFrom('a', 'b', 'c'),
    source: fc.constantFrom('p', 'ga4'),
    clicks: fc.array(anyLogged, { maxLength: 8 }),
  }),
  { maxLength: 5 },
);

/** The rule written out another way: every single click a thing of its own. */
function model(logs: readonly ClicksOfLog[]): Map<string, number> {
  const place = (c: LoggedClick) => [c.day, c.marketplace, c.trackingId, c.asin ?? ''].join('|');
  const things = new Map<string, Set<string>>();
  const seen = new Map<string, number>();
  for (const { batchId, source, clicks } of logs) {
    for (const click of clicks) {
      const kind = `${source}${click.atMs === undefined ? ' by day' : ''}`;
      const key = JSON.stringify([kind, place(click), click.atMs ?? '', click.page ?? '']);
      for (let n = 0; n < click.clicks; n++) {
        const nth = (seen.get(batchId + key) ?? 0) + 1;
        seen.set(batchId + key, nth);
        const group = `${kind}#${place(click)}`;
        things.set(group, (things.get(group) ?? new Set()).add(`${key} ${nth}`));
      }
    }
  }
  const counts = new Map<string, number>();
  for (const [group, all] of things) {
    const [, at = ''] = group.split('#');
    counts.set(at, Math.max(counts.get(at) ?? 0, all.size));
  }
  return counts;
}

test('the count of each place is that of single clicks told apart', () => {
  fc.assert(
    fc.property(anyLogs, (logs) => {
      const counted = new Map<string, number>();
      for (const click of countedClicks(logs)) {
        const { day, marketplace, trackingId, clicks } = click;
        const at = [day, marketplace, trackingId, click.asin ?? ''].join('|');
        counted.set(at, (counted.get(at) ?? 0) + clicks);
      }
      expect(counted).toEqual(model(logs));
    }),
    { numRuns: 500 },
  );
});

test('the order of imports makes no difference, nor does one that is there twice', () => {
  const plain = (logs: readonly ClicksOfLog[]) =>
    countedClicks(logs)
      .map((c) => JSON.stringify(c))
      .sort();
  fc.assert(
    fc.property(anyLogs, (logs) => {
      // A true copy: an import of its own with the same rows.
      const again = logs.map((each) => ({ ...each, batchId: `${each.batchId} again` }));
      const sum = (all: readonly ClicksOfLog[]) =>
        byDay(countedClicks(all))
          .map((c) => JSON.stringify(c))
          .sort();
      expect(sum([...logs, ...again])).toEqual(sum(logs));
      expect(sum(logs.toReversed())).toEqual(sum(logs));
      expect(plain(logs)).toHaveLength(countedClicks(logs).length);
    }),
  );
});

test('sums keep what they are by and nothing else', () => {
  const clicks = [
    { ...TEN, page: '/a' },
    { ...ELEVEN, page: '/a' },
    { ...TEN, page: '/b' },
    logged('2024-09-02'),
  ];
  const { day, marketplace, trackingId } = TEN;
  const kettle = { asin: KETTLE };
  expect(byDay(clicks)).toEqual([
    { day, marketplace, trackingId, clicks: 3 },
    { day: '2024-09-02', marketplace, trackingId, clicks: 1 },
  ]);
  expect(byProductAndPage(clicks, day)).toEqual([
    { day, marketplace, trackingId, ...kettle, page: '/a', clicks: 2 },
    { day, marketplace, trackingId, ...kettle, page: '/b', clicks: 1 },
    { day, marketplace, trackingId, ...kettle, clicks: 1 },
  ]);
});
