import { describe, expect, test } from 'vitest';
import { commissionPerSale } from '../../lib/commission/click-worth';
import { parseVatPercent, vatName, vatPercentOf } from '../../lib/commission/vat-assumption';

describe('tax in displayed prices', () => {
  test('is the standard rate of the country, and none where prices are shown without', () => {
    expect(vatPercentOf('DE', {})).toBe(19);
    expect(vatPercentOf('US', {})).toBeUndefined();
  });

  test('is the user’s own figure for that store and no other', () => {
    const own = { [vatName('DE')]: 7 };
    expect(vatPercentOf('DE', own)).toBe(7);
    expect(vatPercentOf('FR', own)).toBe(20);
    expect(vatPercentOf('US', { [vatName('US')]: 0 })).toBe(0);
  });

  test.each([-1, 51, NaN, Infinity])('cannot be %d: the standard rate stays', (percent) => {
    expect(parseVatPercent(percent)).toBeUndefined();
    expect(vatPercentOf('DE', { [vatName('DE')]: percent })).toBe(19);
  });

  test.each([
    [undefined, 300],
    [7, 334],
    [0, 357],
  ])('of %j percent leaves %i cents of 3 % on €119', (vatPercent, minor) => {
    const price = { minor: 11_900, currency: 'EUR' };
    const worth = { price, rateBp: 300, ...(vatPercent !== undefined && { vatPercent }) };
    expect(commissionPerSale('DE', worth)?.minor).toBe(minor);
  });
});
