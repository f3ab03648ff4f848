import { describe, expect, test } from 'vitest';
import type { Asin } from '../../lib/amazon/asin';
import { countedParts } from '../../lib/reports/counting';
import { productLines, productsThat, type ProductLine } from '../../lib/reports/product-lines';
import type { ReportBatch } from '../../lib/reports/report-batch';
import type { ReportKind, ReportRow } from '../../lib/reports/report-row';
import { createSummer } from '../../lib/reports/report-sums';
import { batchOf, march, marchDay, partOf } from './batch-samples';

const KETTLE = 'B0EXAMPL01' as Asin;
const LAMP = 'B0EXAMPL02' as Asin;

interface Import {
  readonly kind: ReportKind;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ReportRow[];
}

/** What the products come to after these imports, the later made ones last. */
async function linesOf(imports: readonly Import[]): Promise<readonly ProductLine[]> {
  const rows = new Map<string, readonly ReportRow[]>();
  const batches = imports.map(({ kind, from, to, rows: own }, index): ReportBatch => {
    const summer = createSummer();
    own.forEach((row) => summer.add(row));
    rows.set(`batch ${index}`, own);
    const part = partOf({ kind, period: march(from, to), sums: summer.sums() });
    return batchOf(`batch ${index}`, index, [part]);
  });
  // eslint-disable-next-line @typescript-eslint/require-await -- the rows are here already
  return productLines(countedParts(batches), 'US', async function* (id) {
    yield rows.get(id) ?? [];
  });
}

const row = (day: number, asin: Asin, figures: Partial<ReportRow>): ReportRow => ({
  ...{ day: marchDay(day), asin, name: `name of ${asin}` },
  ...figures,
});

test('each report tells its own figures of a product', async () => {
  const lines = await linesOf([
    {
      ...{ kind: 'earnings', from: 1, to: 31 },
      rows: [
        row(2, KETTLE, { shipped: 2, feesMinor: 90, revenueMinor: 2_000 }),
        row(9, KETTLE, { shipped: 0, returned: 1, feesMinor: -45, revenueMinor: -1_000 }),
      ],
    },
    {
      ...{ kind: 'orders', from: 1, to: 31 },
      rows: [
        row(1, KETTLE, { ordered: 2, isDirect: true }),
        row(1, LAMP, { ordered: 1, isDirect: false }),
      ],
    },
    {
      ...{ kind: 'products', from: 1, to: 31 },
      rows: [
        row(1, KETTLE, { clicks: 30, ordered: 7, feesMinor: 999 }),
        row(1, LAMP, { clicks: undefined, ordered: 1 }),
      ],
    },
  ]);
  const kettle = { shipped: 2, returned: 1, feesMinor: 45, revenueMinor: 1_000, ordered: 2 };
  expect(lines).toEqual([
    { asin: KETTLE, name: `name of ${KETTLE}`, ...kettle, directOrdered: 2, clicks: 30 },
    { asin: LAMP, name: `name of ${LAMP}`, ordered: 1 },
  ]);
});

test('a figure that two reports tell of a day counts once, by the better one, day by day', async () => {
  const lines = await linesOf([
    {
      ...{ kind: 'products', from: 1, to: 10 },
      rows: [
        row(1, KETTLE, { clicks: 5, ordered: 1, shipped: 1, feesMinor: 10 }),
        row(8, KETTLE, { clicks: 5, ordered: 1, shipped: 1, feesMinor: 10 }),
      ],
    },
    {
      ...{ kind: 'earnings', from: 1, to: 5 },
      rows: [row(1, KETTLE, { shipped: 1, feesMinor: 11 })],
    },
  ]);
  expect(lines).toMatchObject([{ clicks: 10, ordered: 2, shipped: 2, feesMinor: 21 }]);
});

test('of two reports of the same days only the later made one counts', async () => {
  const one = (feesMinor: number): Import => ({
    ...{ kind: 'earnings', from: 1, to: 31 },
    rows: [row(3, KETTLE, { shipped: 1, feesMinor })],
  });
  expect(await linesOf([one(10), one(12)])).toMatchObject([{ shipped: 1, feesMinor: 12 }]);
});

test('another store and reports without products are left out', async () => {
  const lines = await linesOf([
    { kind: 'bounties', from: 1, to: 31, rows: [{ day: marchDay(2), feesMinor: 300, shipped: 1 }] },
  ]);
  expect(lines).toEqual([]);
});

describe('a question', () => {
  const line = (name: string, figures: Partial<ProductLine>): ProductLine => ({
    ...{ asin: undefined, name },
    ...figures,
  });
  const lines = [
    line('earns', { clicks: 9, ordered: 2, shipped: 2, feesMinor: 80 }),
    line('earns without a click told', { shipped: 1, feesMinor: 5 }),
    line('came back', { ordered: 1, shipped: 1, returned: 1, feesMinor: 0 }),
    line('came back twice', { shipped: 3, returned: 2, feesMinor: 1 }),
    line('ordered, not shipped', { clicks: 4, ordered: 1 }),
    line('clicked', { clicks: 4 }),
    line('clicked most', { clicks: 7, ordered: 0 }),
    line('nothing told', {}),
    line('no click', { clicks: 0 }),
  ];
  test.each([
    ['all', lines.map(({ name }) => name)],
    ['earning', ['earns', 'earns without a click told', 'came back twice']],
    ['clicked', ['clicked most', 'clicked']],
    ['returned', ['came back twice', 'came back']],
  ] as const)('%s finds %j', (question, names) => {
    expect(productsThat(question, lines).map(({ name }) => name)).toEqual(names);
  });
});
