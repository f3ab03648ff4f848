import * as v from 'valibot';
import { storeOfOrigin } from '../amazon/amazon-url';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { parseClick, type Click, type ClickId } from '../clicks/click';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import type { ClickStore } from './click-store';
import type { KeyValueArea } from './key-value-area';
import { OUTBOX_PREFIX, type OutboxEntry } from './outbox';
import type { SettingsStore } from './settings-store';

const entrySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('arrival'),
    click: v.custom<Click>((value) => parseClick(value) !== undefined),
    pageOrigin: v.string(),
  }),
  v.strictObject({
    kind: v.literal('interrupted'),
    clickId: v.custom<ClickId>((value) => typeof value === 'string'),
  }),
  v.strictObject({
    kind: v.literal('product'),
    clickId: v.custom<ClickId>((value) => typeof value === 'string'),
    product: v.custom<KnownProduct>((value) => parseKnownProduct(value) !== undefined),
  }),
]);

/**
 * Makes the function that carries the outbox into the ledger. An entry is removed only after its
 * write was acknowledged, so a worker that dies in between repeats it, and the click's id makes
 * the repetition harmless. Entries are untrusted: shape, store and ID are checked again here.
 *
 * @returns a function that resolves when the outbox was found empty or nothing is set up, and
 *   rejects when the ledger cannot be read or written: what could not be written waits, with all
 *   that is said of the same click. Calls during a run join it.
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
        if (waiting.length > 0 && (await carryEach(waiting))) calledAgain = true;
      } while (calledAgain);
    } finally {
      // Not in a later microtask: a call that comes between the last look and now must not join.
      running = undefined;
    }
  }

  /** Whether it is worth looking again. */
  async function carryEach(waiting: [string, unknown][]): Promise<boolean> {
    const own = (await settings.load()).trackingIds;
    // No IDs at all means a ledger that was lost, not a user's decision about these clicks.
    if (own.length === 0) return false;
    // Arrivals sort before what is said about them later.
    // One that cannot be written stays, with all that is said of the same click, and must not hold
    // up the others.
    const failed = new Map<string, Error>();
    for (const [key, value] of waiting.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const clickId = key.slice(key.lastIndexOf(':') + 1);
      if (failed.has(clickId)) continue;
      const entry = v.safeParse(entrySchema, value);
      try {
        if (entry.success) await carry(entry.output, own, clicks);
        await area.remove([key]);
      } catch (error) {
        failed.set(clickId, error instanceof Error ? error : new Error(String(error)));
      }
    }
    const [failure] = failed.values();
    if (failure) throw failure;
    return true;
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
  if (entry.kind === 'interrupted') {
    await clicks.forget(entry.clickId);
    return;
  }
  if (entry.kind === 'product') {
    await clicks.putProductOf(entry.clickId, entry.product);
    return;
  }
  const { click, pageOrigin } = entry;
  if (storeOfOrigin(pageOrigin) !== click.marketplace) return;
  if (own.some((o) => o.id === click.trackingId && o.marketplace === click.marketplace)) {
    await clicks.add(click);
  }
}
