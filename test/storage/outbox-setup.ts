import { createClickStore } from '../../lib/storage/click-store';
import { createLinkStore } from '../../lib/storage/link-store';
import type { OutboxEntry } from '../../lib/storage/outbox';
import { createOutboxDrain } from '../../lib/storage/outbox-drain';
import { createSettingsStore } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { copied, foreign, KETTLE, kettle } from './samples';

export const AMAZON = 'https://www.amazon.com';
export const CLICK = click('a', { asin: KETTLE });

export const ARRIVAL = {
  kind: 'arrival',
  click: CLICK,
  pageOrigin: AMAZON,
} as const satisfies OutboxEntry;
export const PRODUCT = {
  kind: 'product',
  clickId: CLICK.id,
  product: kettle(),
} as const satisfies OutboxEntry;
export const INTERRUPTED = {
  kind: 'interrupted',
  clickId: CLICK.id,
  pageOrigin: AMAZON,
} as const satisfies OutboxEntry;
/** While the click's window is open. */
export const FOREIGN = {
  kind: 'foreign',
  foreign: foreign(NOON_MS + 1),
  pageOrigin: AMAZON,
} as const satisfies OutboxEntry;
export const COPIED = { kind: 'copied', copied: copied('l') } as const satisfies OutboxEntry;

/** A ledger of somebody with an ID in America and one in Germany, and an empty outbox before it. */
export async function withOutbox() {
  const area = new MemoryArea();
  const connect = freshLedger();
  const settings = createSettingsStore(connect, () => Promise.resolve());
  const clicks = createClickStore(connect);
  const links = createLinkStore(connect);
  const deps = { area, settings, clicks, links, exclusively: oneAtATime(), now: () => NOON_MS };
  await settings.update((s) => ({
    ...s,
    trackingIds: [own('US', 'mine-20'), own('DE', 'german-21')],
  }));
  return { ...deps, connect, deps, drain: createOutboxDrain(deps).drain };
}

/** The keys of what waits, without window hints and the like. */
export function waiting(area: MemoryArea): string[] {
  return area.keys().filter((key) => key.startsWith('outbox:'));
}
