import type { KnownProduct } from '../../lib/commission/known-product';
import { asin } from '../amazon/samples';
import { NOON_MS } from '../clicks/samples';

export const KETTLE = asin('B0EXAMPL01');
export const TEAPOT = asin('B0EXAMPL02');

/** What the ledger keeps of the kettle, as seen at noon. */
export function kettle(changes: Partial<KnownProduct> = {}): KnownProduct {
  return {
    marketplace: 'US',
    asin: KETTLE,
    title: 'Demo Kettle',
    price: { minor: 4_999, currency: 'USD' },
    department: { alias: 'kitchen' },
    seenAtMs: NOON_MS,
    ...changes,
  };
}
