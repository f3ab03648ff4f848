import { expect, test } from 'vitest';
import type { TrackingIdRate } from '../../lib/commission/tracking-id-rates';
import { pageRates, type PageClicks } from '../../lib/reports/page-rates';

const rate = (trackingId: string, low: number, mean: number, high: number): TrackingIdRate => ({
  ...{ trackingId, clicks: 1_000, itemsOrdered: 100, standing: 'usual' },
  range: { low, mean, high },
});
const RATES = [rate('good-20', 0.1, 0.2, 0.3), rate('poor-20', 0.01, 0.02, 0.03)];
const logged = (page: string, trackingId: string, clicks: number): PageClicks => ({
  ...{ page, trackingId, clicks },
});

test('a page converts as its tracking ID does, and the surest stands first', () => {
  const pages = pageRates([logged('/b', 'poor-20', 50), logged('/a', 'good-20', 5)], RATES);
  expect(pages).toEqual([
    { page: '/a', clicks: 5, toldClicks: 5, isOwn: true, range: RATES[0]?.range },
    { page: '/b', clicks: 50, toldClicks: 50, isOwn: true, range: RATES[1]?.range },
  ]);
});

test('a page with several IDs has their rates by its clicks', () => {
  const [page] = pageRates([logged('/a', 'good-20', 30), logged('/a', 'poor-20', 10)], RATES);
  expect(page?.range.mean).toBeCloseTo((30 * 0.2 + 10 * 0.02) / 40, 12);
  expect(page?.clicks).toBe(40);
});

test("pages that share an ID share its rate, and it is called neither's own", () => {
  const pages = pageRates([logged('/a', 'good-20', 9), logged('/b', 'good-20', 1)], RATES);
  expect(pages.map(({ isOwn }) => isOwn)).toEqual([false, false]);
});

test('clicks through an ID that no report tells of are counted and say nothing', () => {
  const rows = [logged('/a', 'good-20', 9), logged('/a', 'new-20', 91), logged('/b', 'new-20', 5)];
  expect(pageRates(rows, RATES)).toMatchObject([{ page: '/a', clicks: 100, toldClicks: 9 }]);
  expect(pageRates([], RATES)).toEqual([]);
});
