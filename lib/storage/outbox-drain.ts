import * as v from 'valibot';
import { storeOfOrigin } from '../amazon/amazon-url';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { isRowId, parseClick, type Click, type ClickId } from '../clicks/click';
import { parseForeignArrival, type ForeignArrival } from '../clicks/foreign-arrival';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import { parseCopiedText, readCopied, type CopiedText } from '../links/link-made';
import type { ClickStore } from './click-store';
import type { Exclusively } from './exclusively';
import type { KeyValueArea } from './key-value-area';
import type { LinkStore } from './link-store';
import { OUTBOX_PREFIX, type OutboxEntry } from './outbox';
import type { SettingsStore } from './settings-store';

const clickIdSchema = v.custom<ClickId>(isRowId);

const entrySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('arrival'),
    // What was bought into is read from the product, never believed of the sender.
    click: v.custom<Click>((value) => {
      const click = parseClick(value);
      return click !== undefined && click.category === undefined;
    }),
    pageOrigin: v.string(),
  }),
  v.strictObject({
    kind: v.literal('foreign'),
    foreign: v.custom<ForeignArrival>((value) => parseForeignArrival(value) !== undefined),
    pageOrigin: v.string(),
  }),
  v.strictObject({
    kind: v.literal('interrupted'),
    clickId: clickIdSchema,
    pageOrigin: v.string(),
  }),
  v.strictObject({
    kind: v.literal('product'),
    clickId: clickIdSchema,
    product: v.custom<KnownProduct>((value) => parseKnownProduct(value) !== undefined),
  }),
  v.strictObject({
    kind: v.literal('copied'),
    copied: v.custom<CopiedText>((value) => parseCopiedText(value) !== undefined),
  }),
]);

export interface OutboxDrainDeps {
  readonly area: KeyValueArea;
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly clicks: Pick<ClickStore, 'add' | 'addForeign' | 'forget' | 'putProductOf'>;
  readonly links: Pick<LinkStore, 'add'>;
  /** The worker and a page of ours may carry at the same time; one waits for the other. */
  readonly exclusively: Exclusively;
}

/**
 * Makes the function that carries the outbox into the ledger. An entry is removed only after its
 * write was acknowledged, so a worker that dies in between repeats it, and the row's id makes
 * the repetition harmless. Entries are untrusted: shape, store and ID are checked again here.
 *
 * @returns a function that resolves when the outbox was found empty or nothing is set up, and
 *   rejects when the ledger cannot be read or written: what could not be written waits, with all
 *   that is said of the same row. Calls during a run join it.
 */
export function createOutboxDrain(deps: OutboxDrainDeps): () => Promise<void> {
  const { area, settings, exclusively } = deps;
  let running: Promise<void> | undefined;
  let calledAgain = false;

  async function carryAll(): Promise<void> {
    try {
      do {
        calledAgain = false;
        const isWorthAnotherLook = await exclusively(async () => {
          const waiting = Object.entries(await area.entries(OUTBOX_PREFIX));
          return waiting.length > 0 && carryEach(waiting);
        });
        if (isWorthAnotherLook) calledAgain = true;
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
    // One that cannot be written stays, with all that is said of the same row, and must not hold
    // up the others.
    const failed = new Map<string, Error>();
    for (const [key, value] of waiting.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const rowId = key.slice(key.lastIndexOf(':') + 1);
      if (failed.has(rowId)) continue;
      const entry = v.safeParse(entrySchema, value);
      try {
        if (entry.success) await carry(entry.output, own, deps);
        await area.remove([key]);
      } catch (error) {
        failed.set(rowId, error instanceof Error ? error : new Error(String(error)));
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
  { clicks, links }: OutboxDrainDeps,
): Promise<void> {
  switch (entry.kind) {
    case 'product':
      return clicks.putProductOf(entry.clickId, entry.product);
    case 'copied': {
      const link = readCopied(entry.copied, own);
      return link && links.add(link);
    }
    case 'interrupted': {
      const store = storeOfOrigin(entry.pageOrigin);
      return store && clicks.forget(entry.clickId, store);
    }
    case 'foreign': {
      const isOfPage = storeOfOrigin(entry.pageOrigin) === entry.foreign.marketplace;
      return isOfPage ? clicks.addForeign(entry.foreign) : undefined;
    }
    case 'arrival': {
      const { click, pageOrigin } = entry;
      const isOwn = own.some(
        (o) => o.id === click.trackingId && o.marketplace === click.marketplace,
      );
      const isOfPage = storeOfOrigin(pageOrigin) === click.marketplace;
      return isOwn && isOfPage ? clicks.add(click) : undefined;
    }
  }
}
