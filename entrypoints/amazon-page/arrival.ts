import type { ProductPage } from '../../lib/amazon/page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { arrivalOf } from '../../lib/clicks/arrival';
import type { Click, ClickId } from '../../lib/clicks/click';
import { send } from '../../lib/messaging/send';
import { localArea } from '../../lib/platform/key-value';
import { leaveInOutbox, type OutboxEntry } from '../../lib/storage/outbox';

/** Leaves the click that opened this document for the ledger, if it was one on an own link. */
export async function recordArrival(
  url: string,
  own: readonly OwnTrackingId[],
): Promise<Click | undefined> {
  await activation();
  const [navigation] = performance.getEntriesByType('navigation');
  const load = {
    url,
    navigationType: (navigation as PerformanceNavigationTiming | undefined)?.type ?? 'navigate',
    referrer: document.referrer,
    atMs: Date.now(),
    id: newId(),
  };
  const click = arrivalOf(load, own);
  if (!click) return undefined;
  await leave({ kind: 'arrival', click, pageOrigin: location.origin });
  return click;
}

/** Takes the click back: what stands here is no page that Amazon counted. */
export async function takeBack(click: Click): Promise<void> {
  await leave({ kind: 'interrupted', clickId: click.id });
}

/** Adds what the page shows of the clicked product: its title, price and department. */
export async function recordProduct(click: Click, page: ProductPage): Promise<void> {
  if (click.asin !== page.asin) return;
  const { kind: _, ...shown } = page;
  const product = { ...shown, seenAtMs: Date.now() };
  await leave({ kind: 'product', clickId: click.id, product });
}

/** Into the outbox, and a nudge for the worker to look there. */
async function leave(entry: OutboxEntry): Promise<void> {
  await leaveInOutbox(localArea, entry);
  void send({ type: 'outbox.left' });
}

export async function documentReady(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}

/** A prerendered page was not opened by anybody until it is shown. */
async function activation(): Promise<void> {
  if (!('prerendering' in document) || document.prerendering !== true) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

/** `crypto.randomUUID` is missing on http pages. */
function newId(): ClickId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as ClickId;
}
