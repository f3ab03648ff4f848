import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../clicks/samples';
import { clicks, expectNear, of } from './estimate-samples';

describe('what is still to come', () => {
  test.each([
    ['all at the click', 0, 0.95, 0.05],
    ['of the session a third after an hour', 3_600_000, 0.95 * 0.34, 0.05],
    ['only carts after 24 hours', DAY_MS, 0, 0.05],
    ['half of the carts five days later', 6 * DAY_MS, 0, 0.025],
    ['nothing after 89 days', 89 * DAY_MS, 0, 0],
    ['all when the clock was set back', -3_600_000, 0.95, 0.05],
  ])('is %s', (_, ageMs, session, carts) => {
    const { meanMinor, toCome } = of(clicks(3, { ageMs }));
    expectNear(toCome.sessionMinor, meanMinor * session);
    expectNear(toCome.cartsMinor, meanMinor * carts, 1e-4);
  });

  test('of clicks whose items a report tells are those items, and what comes later', () => {
    const told = of(clicks(1_000, { ageMs: 2 * DAY_MS, itemsOrderedSoFar: 80 }));
    expectNear(told.toCome.orderedMinor, 80 * 0.9 * (1 - 0.063) * 272);
    expectNear(told.meanMinor, told.toCome.orderedMinor + told.toCome.cartsMinor);
    expect(told.toCome.cartsMinor).toBeGreaterThan(0);
  });

  test('of items on their way is the part that will be shipped and kept', () => {
    const pipeline = {
      ...{ itemsOrdered: 100, itemsShipped: 60, returnableItems: 50, returnableMinor: 13_600 },
    };
    const { toCome, meanMinor, chanceOfNothing } = of([], { pipeline });
    // 90 of the 100 will be shipped, 60 are.
    expectNear(toCome.orderedMinor, 30 * (1 - 0.063) * 272);
    expectNear(toCome.returnableMinor, 13_600 * (1 - 0.063));
    expectNear(meanMinor, toCome.orderedMinor + toCome.returnableMinor);
    expect(chanceOfNothing).toBeLessThan(1e-9);
  });

  test('of more items shipped than are shipped on average is no less than nothing', () => {
    const pipeline = {
      ...{ itemsOrdered: 100, itemsShipped: 99, returnableItems: 0, returnableMinor: 0 },
    };
    expect(of([], { pipeline }).toCome.orderedMinor).toBe(0);
  });

  test('of one returnable item is all of it or nothing', () => {
    const pipeline = {
      ...{ itemsOrdered: 0, itemsShipped: 0, returnableItems: 1, returnableMinor: 500 },
    };
    const { chanceOfNothing, range50, range95 } = of([], { pipeline });
    expectNear(chanceOfNothing, 0.063);
    expect(range50).toEqual({ lowMinor: 500, highMinor: 500 });
    expect(range95).toEqual({ lowMinor: 0, highMinor: 500 });
  });
});
