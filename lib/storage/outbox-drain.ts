import * as v from 'valibot';
import { storeOfOrigin } from '../amazon/amazon-url';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { isRowId, parseClick, type Click, type ClickId } from '../clicks/click';
import { parseForeignArrival, type ForeignArrival } from '../clicks/foreign-arrival';
import { DAY_MS } from '../clicks/spans';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import { parseCopiedText, readCopied, type CopiedText } from '../links/link-made';
import type { ClickStore } from './click-store';
import type { Exclusively } from './exclusively';
import type { KeyValueArea } from './key-value-area';
import type { LinkStore } from './link-store';
import { COPIED_PREFIX, OUTBOX_PREFIX, type OutboxEntry } from './outbox';
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
  readonly links: Pick<LinkStore, 'add' | 'addAll'>;
  /** The worker and a page of ours may carry at the same time; one waits for the other. */
  readonly exclusively: Exclusively;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** An arrival with an ID that is not there may wait this long for it to be entered again. */
const WAIT_FOR_ID_MS = 30 * DAY_MS;

export interface OutboxDrain {
  /**
   * Carries the outbox into the ledger. Resolves when it was found empty or nothing is set up, and
   * rejects when the ledger cannot be read or written: what could not be written waits, with all
   * that is said of the same row. Calls during a run join it.
   */
  readonly drain: () => Promise<void>;
  /** The same within work that is exclusive already. */
  readonly drainWithin: () => Promise<void>;
}

/**
 * Makes what carries the outbox into the ledger. An entry is removed only after its write was
 * acknowledged, so a worker that dies in between repeats it, and the row's id makes the repetition
 * harmless. Entries are untrusted: shape, store and ID are checked again here.
 */
export function createOutboxDrain(deps: OutboxDrainDeps): OutboxDrain {
  const { area, settings, exclusively } = deps;
  let running: Promise<void> | undefined;
  let calledAgain = false;

  async function carryAll(): Promise<void> {
    try {
      do {
        calledAgain = false;
        if (await exclusively(carryWaiting)) calledAgain = true;
      } while (calledAgain);
    } finally {
      // Not in a later microtask: a call that comes between the last look and now must not join.
      running = undefined;
    }
  }

  async function carryWaiting(): Promise<boolean> {
    const waiting = Object.entries(await area.entries(OUTBOX_PREFIX));
    return waiting.length > 0 && carryEach(waiting);
  }

  /** Whether anything was carried, and so it is worth looking again. */
  async function carryEach(waiting: [string, unknown][]): Promise<boolean> {
    const own = (await settings.load()).trackingIds;
    // No IDs at all means a ledger that was lost, not a user's decision about these clicks.
    if (own.length === 0) return false;
    // One that cannot be written stays, with all that is said of the same row, and must not hold
    // up the others.
    const failed = new Map<string, Error>();
    const together = await carryCopied(waiting, own);
    let carried = together.size;
    const others = waiting.filter(([key]) => !together.has(key));
    for (const [key, value] of others.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const rowId = key.slice(key.lastIndexOf(':') + 1);
      if (failed.has(rowId)) continue;
      const entry = v.safeParse(entrySchema, value);
      try {
        if (entry.success && !(await carry(entry.output, own, deps))) continue;
        await area.remove([key]);
        carried += 1;
      } catch (error) {
        failed.set(rowId, error instanceof Error ? error : new Error(String(error)));
      }
    }
    const [failure] = failed.values();
    if (failure) throw failure;
    return carried > 0;
  }

  /**
   * Links that were copied together are written together: one by one, a thousand would hold up the
   * popup for seconds.
   *
   * @returns the keys of what was carried: none where they could not be written together.
   */
  async function carryCopied(
    waiting: readonly [string, unknown][],
    own: readonly OwnTrackingId[],
  ): Promise<ReadonlySet<string>> {
    const left = waiting.filter(([key]) => key.startsWith(COPIED_PREFIX));
    if (left.length < 2) return new Set();
    const copied = left.flatMap(([key, value]) => {
      const entry = v.safeParse(entrySchema, value);
      return entry.success && entry.output.kind === 'copied'
        ? [{ key, link: readCopied(entry.output.copied, own) }]
        : [];
    });
    const keys = copied.map(({ key }) => key);
    try {
      await deps.links.addAll(copied.flatMap(({ link }) => link ?? []));
      await area.remove(keys);
      return new Set(keys);
    } catch {
      // One by one shows which of them it is, and carries the others.
      return new Set();
    }
  }

  return {
    drain: () => {
      calledAgain = true;
      running ??= carryAll();
      return running;
    },
    drainWithin: async () => {
      while (await carryWaiting());
    },
  };
}

/** @returns whether the entry is done with; one that is not waits. */
async function carry(
  entry: OutboxEntry,
  own: readonly OwnTrackingId[],
  { clicks, links, now }: OutboxDrainDeps,
): Promise<boolean> {
  switch (entry.kind) {
    case 'product':
      await clicks.putProductOf(entry.clickId, entry.product);
      return true;
    case 'copied': {
      const link = readCopied(entry.copied, own);
      if (link) await links.add(link);
      return true;
    }
    case 'interrupted': {
      const store = storeOfOrigin(entry.pageOrigin);
      if (store) await clicks.forget(entry.clickId, store);
      return true;
    }
    case 'foreign': {
      const isOfPage = storeOfOrigin(entry.pageOrigin) === entry.foreign.marketplace;
      if (isOfPage) await clicks.addForeign(entry.foreign);
      return true;
    }
    case 'arrival': {
      const { click, pageOrigin } = entry;
      if (storeOfOrigin(pageOrigin) !== click.marketplace) return true;
      const isOwn = own.some(
        (o) => o.id === click.trackingId && o.marketplace === click.marketplace,
      );
      // The page script saw the ID among the user's; it may be on its way back from a backup.
      if (!isOwn) return Math.abs(now() - click.atMs) > WAIT_FOR_ID_MS;
      await clicks.add(click);
      return true;
    }
  }
}
