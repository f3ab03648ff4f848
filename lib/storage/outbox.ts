import type { Click, ClickId } from '../clicks/click';
import type { KnownProduct } from '../commission/known-product';
import type { KeyValueArea } from './key-value-area';

export const OUTBOX_PREFIX = 'outbox:';

/**
 * What a content script leaves for the worker. It outlives both: a message to a sleeping worker is
 * lost when the page navigates at once, a write to `storage.local` is not.
 */
export type OutboxEntry =
  | { readonly kind: 'arrival'; readonly click: Click; readonly pageOrigin: string }
  /** It was no arrival: a robot check or an error page stood in its place. */
  | { readonly kind: 'interrupted'; readonly clickId: ClickId }
  | { readonly kind: 'product'; readonly clickId: ClickId; readonly product: KnownProduct };

/** Leaves an entry; a second one of the same kind for the same click takes its place. */
export async function leaveInOutbox(area: KeyValueArea, entry: OutboxEntry): Promise<void> {
  const id = entry.kind === 'arrival' ? entry.click.id : entry.clickId;
  await area.set(`${OUTBOX_PREFIX}${entry.kind}:${id}`, entry);
}

/** How many arrivals wait to be written; more than none for long means the ledger is in trouble. */
export async function countWaiting(area: KeyValueArea): Promise<number> {
  return Object.keys(await area.entries(`${OUTBOX_PREFIX}arrival:`)).length;
}
