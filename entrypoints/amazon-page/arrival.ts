import type { ProductPage } from '../../lib/amazon/page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { arrivalOf } from '../../lib/clicks/arrival';
import type { Click, ClickId } from '../../lib/clicks/click';
import { send } from '../../lib/messaging/send';
import { localArea } from '../../lib/platform/key-value';
import { newRowId } from '../../lib/platform/row-id';
import { leaveInOutbox, type OutboxEntry } from '../../lib/storage/outbox';
import { isWindowOpen } from '../../lib/storage/page-mirror';

/** Leaves word of how this document was come by, where that is anything to the user. */
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
    id: newRowId() as ClickId,
  };
  const arrival = arrivalOf(load, own);
  if (!arrival) return undefined;
  if (arrival.kind === 'own') {
    const { click } = arrival;
    await leaveInOutbox(localArea, { kind: 'arrival', click, pageOrigin: location.origin });
    void send({ type: 'arrival.left', clickId: click.id });
    return click;
  }
  const { foreign } = arrival;
  if (await isWindowOpen(localArea, foreign.marketplace, foreign.atMs)) {
    await leave({ kind: 'foreign', foreign, pageOrigin: location.origin });
  }
  return undefined;
}

/** Takes the click back: what stands here is no page that Amazon counted. */
export async function takeBack(click: Click): Promise<void> {
  await leave({ kind: 'interrupted', clickId: click.id, pageOrigin: location.origin });
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
