import type { Click, ClickId } from '../clicks/click';
import { SESSION_MS } from '../clicks/attribution-window';
import type { ForeignArrival } from '../clicks/foreign-arrival';
import type { KnownProduct } from '../commission/known-product';
import type { CopiedText } from '../links/link-made';
import type { KeyValueArea } from './key-value-area';
import { windowEntry } from './page-mirror';

export const OUTBOX_PREFIX = 'outbox:';
/** Of links that were copied. */
export const COPIED_PREFIX = `${OUTBOX_PREFIX}copied:`;

/**
 * What a content script or a page of ours leaves for the worker. It outlives them: a message to a
 * sleeping worker is lost when the page navigates at once, a write to `storage.local` is not.
 */
export type OutboxEntry =
  | { readonly kind: 'arrival'; readonly click: Click; readonly pageOrigin: string }
  | { readonly kind: 'foreign'; readonly foreign: ForeignArrival; readonly pageOrigin: string }
  /** It was no arrival: a robot check or an error page stood in its place. */
  | { readonly kind: 'interrupted'; readonly clickId: ClickId; readonly pageOrigin: string }
  | { readonly kind: 'product'; readonly clickId: ClickId; readonly product: KnownProduct }
  | { readonly kind: 'copied'; readonly copied: CopiedText };

/** Leaves an entry; a second one of the same kind for the same row takes its place. */
export async function leaveInOutbox(area: KeyValueArea, entry: OutboxEntry): Promise<void> {
  await area.set({ [keyOf(entry)]: entry, ...windowHint(entry) });
}

/** Leaves word of links that the clipboard took, all in one write. */
export async function leaveCopied(
  area: KeyValueArea,
  copied: readonly CopiedText[],
): Promise<void> {
  const entries = copied.map((each): OutboxEntry => ({ kind: 'copied', copied: each }));
  await area.set(Object.fromEntries(entries.map((entry) => [keyOf(entry), entry])));
}

/** Whether this arrival still waits to be written. */
export async function isArrivalWaiting(area: KeyValueArea, clickId: ClickId): Promise<boolean> {
  return (await area.get(`${OUTBOX_PREFIX}arrival:${clickId}`)) !== undefined;
}

/** How many arrivals wait to be written; more than none for long means the ledger is in trouble. */
export async function countWaiting(area: KeyValueArea): Promise<number> {
  return Object.keys(await area.entries(`${OUTBOX_PREFIX}arrival:`)).length;
}

/** Kinds sort as they have to be carried: a click before what is said of it. */
function keyOf(entry: OutboxEntry): string {
  switch (entry.kind) {
    case 'arrival':
      return `${OUTBOX_PREFIX}arrival:${entry.click.id}`;
    case 'foreign':
      return `${OUTBOX_PREFIX}foreign:${entry.foreign.marketplace}:${entry.foreign.atMs}`;
    case 'copied':
      return COPIED_PREFIX + entry.copied.id;
    default:
      return `${OUTBOX_PREFIX}${entry.kind}:${entry.clickId}`;
  }
}

/** In the same write, so that the next page knows even if the worker has not woken yet. */
function windowHint(entry: OutboxEntry): Record<string, number> {
  if (entry.kind === 'arrival') {
    return windowEntry(entry.click.marketplace, entry.click.atMs + SESSION_MS);
  }
  return entry.kind === 'foreign' ? windowEntry(entry.foreign.marketplace, 0) : {};
}
