import { expect, test } from 'vitest';
import { createFiguresActions, figuresShown } from '../../entrypoints/estimate/own-figures';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { FIRST_SETTINGS, type Settings } from '../../lib/storage/settings-store';
import { trackingId } from '../amazon/samples';
import { storeDayOf } from '../reports/samples';

const RATE = {
  marketplace: 'US',
  key: 'kitchen',
  rateBp: 500,
  from: storeDayOf('2026-11-01'),
} as const;

/** Settings that are changed by what the cards do. */
function kept(from: Partial<Settings> = {}) {
  let settings: Settings = { ...FIRST_SETTINGS, ...from };
  const actions = createFiguresActions((how) => {
    settings = how(settings);
    return Promise.resolve();
  });
  return { ...actions, now: () => settings };
}

test('shown are the stores of tracking IDs and of imports, each once', () => {
  const trackingIds = [
    { marketplace: 'US', id: trackingId('mine-20') },
    { marketplace: 'US', id: trackingId('more-20') },
  ] as const;
  const { rates } = figuresShown({ ...FIRST_SETTINGS, trackingIds }, [
    { marketplace: 'DE' },
    { marketplace: 'US' },
  ]);
  expect(rates.stores).toEqual(['US', 'DE']);
});

test('an assumption is changed, shown as changed, and put back; the others stay', () => {
  const { assumptions, now } = kept({ assumptions: { cartShare: 0.1 } });
  assumptions.onChange('shippedShare', 0.8);
  const shown = figuresShown(now(), []).assumptions;
  expect(shown.assumptions).toEqual({ ...DEFAULT_ASSUMPTIONS, cartShare: 0.1, shippedShare: 0.8 });
  expect([...shown.changed]).toEqual(['cartShare', 'shippedShare']);
  assumptions.onReset(['shippedShare']);
  expect(now().assumptions).toEqual({ cartShare: 0.1 });
});

test('tax in prices is changed for its store alone, and put back', () => {
  const { rates, now } = kept();
  rates.onVat('DE', 7);
  const { vatOf } = figuresShown(now(), []).rates;
  expect([vatOf('DE'), vatOf('FR')]).toEqual([7, 20]);
  rates.onVat('DE', undefined);
  expect(now().assumptions).toEqual({});
});

test('a rate is set once for its category and day, and removed', () => {
  const { rates, now } = kept();
  rates.onSet(RATE);
  rates.onSet({ ...RATE, rateBp: 600 });
  expect(now().rateOverrides).toEqual([{ ...RATE, rateBp: 600 }]);
  rates.onRemove(RATE);
  expect(now().rateOverrides).toEqual([]);
});
