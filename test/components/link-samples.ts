import type { LinkMade } from '../../lib/links/link-made';
import { own, trackingId } from '../amazon/samples';
import { NOON_MS } from '../clicks/samples';
import { copied, linkMade, TEAPOT } from '../storage/samples';

/** The user's IDs. */
export const OWN = [own('US', 'mine-20'), own('DE', 'meine-21')] as const;

export const KETTLE_LINK = linkMade('kettle', { title: 'Demo Kettle', note: 'in the tea post' });

export const SEARCH_LINK: LinkMade = {
  ...copied('search', {
    text: 'https://www.amazon.com/s?k=tea+pot&tag=mine-20',
    atMs: NOON_MS - 1,
  }),
  marketplace: 'US',
  trackingId: OWN[0].id,
};

export const TEAPOT_LINK = linkMade('teapot', {
  ...{ marketplace: 'DE', trackingId: OWN[1].id, asin: TEAPOT, format: 'html' },
  ...{ text: 'https://www.amazon.de/dp/B0EXAMPL02?tag=meine-21', atMs: NOON_MS - 2 },
});

/** Its ID is not the user's any more. */
export const LAMP_LINK = linkMade('lamp', {
  ...{ title: 'Old Lamp', trackingId: trackingId('gone-20'), atMs: NOON_MS - 3 },
  text: 'https://www.amazon.com/dp/B0EXAMPL01?tag=gone-20',
});

/** Newest first. */
export const LINKS = [KETTLE_LINK, SEARCH_LINK, TEAPOT_LINK, LAMP_LINK];
