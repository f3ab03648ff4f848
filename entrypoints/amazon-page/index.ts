import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageAddress } from '../../lib/amazon/amazon-url';
import { readPage } from '../../lib/amazon/page';
import { localArea } from '../../lib/platform/key-value';
import { isConnected } from '../../lib/platform/lifecycle';
import { readPageMirror, type PageMirror } from '../../lib/storage/page-mirror';
import { documentReady, recordArrival, recordProduct, takeBack } from './arrival';
import { followPage } from './follow-page';
import { createPagePanel } from './panel';
import { createRateBadge } from './rate-badge';

const NOTHING_SET_UP: PageMirror = {
  trackingIds: [],
  panel: true,
  panelHidden: [],
  badgeRate: false,
  rateOverrides: [],
  preferred: {},
  format: 'url',
  disclosures: {},
};

/** Runs on every page of the stores: notes an arrival through an own link, offers the panel and the rate. */
async function start(): Promise<void> {
  // The address at the start: the page's own scripts take the tag out of it soon after.
  const startUrl = location.href;
  // Firefox runs the script anew in open pages when the extension is installed or updated; their
  // arrival is long past, and was noted then.
  const isFromStart = document.readyState === 'loading';
  const place = readPageAddress(startUrl);
  if (place.marketplace === undefined || place.kind === 'private') return;
  // Asking the browser for storage is nearly all that this script costs (`npm run bench`), so it is
  // done only where there can be an arrival or a panel.
  if (place.kind !== 'product' && place.tags.length === 0) return;

  const mirror = (await readPageMirror(localArea)) ?? NOTHING_SET_UP;
  const click = isFromStart ? await recordArrival(startUrl, mirror.trackingIds) : undefined;
  await documentReady();
  const page = readPage(document, location.href);
  if (click && page.kind === 'interruption') await takeBack(click);
  if (page.kind !== 'product') return;
  if (click) await recordProduct(click, page);
  const showPanel = createPagePanel();
  const showRate = createRateBadge();
  followPage(page, mirror, (front) => {
    showPanel(front);
    showRate(front);
  });
}

export default defineUnlistedScript(() => {
  start().catch((error: unknown) => {
    // After an update of the extension nothing of it works here any more, until a reload.
    if (isConnected()) console.error('TagTally: this page could not be read', error);
  });
});
