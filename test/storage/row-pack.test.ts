import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportRow } from '../../lib/reports/report-row';
import { packRows, unpackRows } from '../../lib/storage/row-pack';

const count = fc.option(fc.integer(), { nil: undefined });
const text = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });

const anyRow = fc.record(
  {
    ...{ day: text, trackingId: text, asin: text, category: text, name: text },
    ...{ clicks: count, ordered: count, directOrdered: count, shipped: count, returned: count },
    ...{ revenueMinor: count, feesMinor: count, bonusMinor: count },
    isDirect: fc.option(fc.boolean(), { nil: undefined }),
    rateBp: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ReportRow>;

test('rows come back from a pack as they were', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      // JSON knows no negative nought, and neither does money.
      const plain = JSON.parse(JSON.stringify(rows)) as ReportRow[];
      expect(unpackRows(packRows(rows))).toEqual(plain);
    }),
  );
});

test('a pack holds no column that no row has', () => {
  expect(packRows([{ clicks: 1 }, { clicks: undefined }])).toBe(
    '{"count":2,"columns":{"clicks":[1,null]}}',
  );
});
