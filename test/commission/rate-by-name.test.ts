import { expect, test } from 'vitest';
import { rateByName } from '../../lib/commission/rate-by-name';

test.each([
  ['US', 'Kitchen', 450],
  ['US', 'kitchen', 450],
  ['US', 'Kitchens', undefined],
  ['US', '', undefined],
  ['CA', 'Kitchen', undefined],
] as const)('on the card of %s, "%s" pays %s', (store, name, rateBp) => {
  expect(rateByName(store, name)).toBe(rateBp);
});
