import * as v from 'valibot';
import { readAmazonUrl } from '../amazon/amazon-url';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { parseClick, type Click, type ClickId } from '../clicks/click';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import type { ClickStore } from './click-store';
import type { KeyValueArea } from './key-value-area';
import type { SettingsStore } from './settings-store';

export const OUTBOX_PREFIX = 'outbox:';

/**
 * What a content script leaves for the worker. It outlives both: a message to a sleeping worker is
 * lost when the page navigates at once, a write to `storage.local` is not.
 */
export type OutboxEntry =
  | { readonly kind: 'arrival'; readonly click: Click; readonly pageOrigin: string }
  | { readonly kind: 'product'; readonly clickId: ClickId; readonly product: KnownProduct };

const entrySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('arrival'),
    click: v.custom<Click>((value) => parseClick(value) !== undefined),
    pageOrigin: v.string(),
  }),
  v.strictObject({
    kind: v.literal('product'),
    clickId: v.custom<ClickId>((value) => typeof value === 'string'),
    product: v.custom<KnownProduct>((value) => parseKnownProduct(value) !== undefined),
  }),
]);

/** Leaves an entry; a second one of the same kind for the same click takes its place. */
export async function leaveInOutbox(area: KeyValueArea, entry: OutboxEntry): Promise<void> {
  const id = entry.kind === 'arrival' ? entry.click.id : entry.clickId;
  await area.set(`${OUTBOX_PREFIX}${entry.kind}:${id}`, entry);
}

/** How many arrivals wait to be written; more than none for long means the ledger is in trouble. */
export async function countWaiting(area: KeyValueArea): Promise<number> {
  return Object.keys(await area.entries(`${OUTBOX_PREFIX}arrival:`)).length;
}

/**
 * Makes the function that carries the outbox into the ledger. An entry is removed only after its
 * write was acknowledged, so a worker that dies in between repeats it, and the click's id makes
 * the repetition harmless. Entries are untrusted: shape, store and ID are checked again here.
 *
 * @returns a function that resolves when the outbox was found empty, and rejects, with everything
 *   still waiting, when the ledger cannot be read or written. Calls during a run join it.
 */
export function createOutboxDrain(
  area: KeyValueArea,
  settings: SettingsStore,
  clicks: ClickStore,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let calledAgain = false;

  async function carryAll(): Promise<void> {
    try {
      do {
        calledAgain = false;
        const waiting = Object.entries(await area.entries(OUTBOX_PREFIX));
        if (waiting.length > 0) {
          await carryEach(waiting);
          calledAgain = true;
        }
      } while (calledAgain);
    } finally {
      // Not in a later microtask: a call that comes between the last look and now must not join.
      running = undefined;
    }
  }

  async function carryEach(waiting: [string, unknown][]): Promise<void> {
    const own = (await settings.load()).trackingIds;
    // Arrivals sort before products, which need their click to be there.
    for (const [key, value] of waiting.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const entry = v.safeParse(entrySchema, value);
      if (entry.success) await carry(entry.output, own, clicks);
      await area.remove([key]);
    }
  }

  return () => {
    calledAgain = true;
    running ??= carryAll();
    return running;
  };
}

async function carry(
  entry: OutboxEntry,
  own: readonly OwnTrackingId[],
  clicks: ClickStore,
): Promise<void> {
  if (entry.kind === 'product') {
    await clicks.putProductOf(entry.clickId, entry.product);
    return;
  }
  const { click, pageOrigin } = entry;
  const page = readAmazonUrl(`${pageOrigin}/`);
  if (page.kind === 'refused' || page.marketplace !== click.marketplace) return;
  if (own.some((o) => o.id === click.trackingId && o.marketplace === click.marketplace)) {
    await clicks.add(click);
  }
}
