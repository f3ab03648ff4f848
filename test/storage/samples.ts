import type { ClickBurst } from '../../lib/clicks/click-burst';
import type { ForeignArrival } from '../../lib/clicks/foreign-arrival';
import type { KnownProduct } from '../../lib/commission/known-product';
import type { CopiedText, LinkId, LinkMade } from '../../lib/links/link-made';
import { asin, trackingId } from '../amazon/samples';
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

/** Clicks counted together in the minute of noon. */
export function burst(clicks: number, changes: Partial<ClickBurst> = {}): ClickBurst {
  return {
    marketplace: 'US',
    trackingId: trackingId('mine-20'),
    minuteMs: NOON_MS,
    clicks,
    ...changes,
  };
}

export function foreign(atMs: number, marketplace: ForeignArrival['marketplace'] = 'US') {
  return { marketplace, atMs } satisfies ForeignArrival;
}

/** The kettle's link, copied at noon. */
export function copied(id: string, changes: Partial<CopiedText> = {}): CopiedText {
  return {
    id: id.padEnd(8, '0') as LinkId,
    atMs: NOON_MS,
    text: 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20',
    ...changes,
  };
}

/** The same with what it leads to. */
export function linkMade(id: string, changes: Partial<LinkMade> = {}): LinkMade {
  return {
    ...copied(id),
    marketplace: 'US',
    trackingId: trackingId('mine-20'),
    asin: KETTLE,
    ...changes,
  };
}
