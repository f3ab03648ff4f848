import {
  createPanel,
  PANEL_WORDS,
  type PanelCopyResult,
  type PanelFacts,
  type PanelScope,
  type PanelWords,
} from '../../components/panel';
import panelCss from '../../components/panel.css?inline';
import { marketplace } from '../../lib/amazon/marketplaces';
import { readPage } from '../../lib/amazon/page';
import { cutText } from '../../lib/amazon/plain-line';
import { idsFor } from '../../lib/amazon/tracking-id';
import { categoryName } from '../../lib/commission/category-names';
import { formatRate } from '../../lib/commission/money';
import { copyable, linkFor, type CopyableResult } from '../../lib/links/copyable-link';
import { send } from '../../lib/messaging/send';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { isConnected } from '../../lib/platform/lifecycle';
import type { PageMirror } from '../../lib/storage/page-mirror';
import { PANEL_PLACE_KEY, readPanelPlace, writePanelPlace } from '../../lib/storage/panel-place';
import { copyNoted } from '../copy/copy-noted';
import type { ProductInFront } from './follow-page';
import { createPanelHost } from './panel-host';

/** A tag is anybody's text. */
const SHOWN_TAG = 40;

/**
 * Keeps the panel in step with page and settings: there where the user has a tracking ID for the
 * store and has not hidden it, else not. Without an ID there is nothing that it could do, and popup
 * and first page say what is missing; asking for it on every product would be nagging.
 */
export function createPagePanel(): (front: ProductInFront | undefined) => void {
  let panel: ReturnType<typeof build> | undefined;
  let lastMirror: PageMirror | undefined;
  let isDismissed = false;

  return (front) => {
    if (front?.mirror !== lastMirror) isDismissed = false;
    lastMirror = front?.mirror;
    if (!front || isDismissed || !isWanted(front)) {
      panel?.remove();
      return;
    }
    panel ??= build(front, () => {
      isDismissed = true;
      panel?.remove();
    });
    panel.show(front);
  };
}

function isWanted({ page: { marketplace: store }, mirror }: ProductInFront): boolean {
  const isOn = mirror.panel && !mirror.panelHidden.includes(store);
  return isOn && idsFor(mirror.trackingIds, store).length > 0;
}

function build(first: ProductInFront, dismiss: () => void) {
  let front = first;
  const { domain } = marketplace(front.page.marketplace);
  const host = createPanelHost({
    isOpen: () => panel.isOpen(),
    onPressOutside: () => panel.close(),
    onMoved: (place) => {
      update();
      // One that an update has orphaned can still be moved out of the way.
      if (isConnected()) void writePanelPlace(localArea, place);
    },
  });
  const panel = createPanel(
    wordsOf(domain),
    {
      onCopy: copy,
      onOpen: () => {
        host.settle();
        return factsOf(front);
      },
      onClose: host.settle,
      onHide: (scope: PanelScope) => {
        dismiss();
        if (isConnected()) void send({ type: 'panel.off', scope });
      },
    },
    host.movable,
  );
  const style = document.createElement('style');
  style.textContent = panelCss;
  host.root.append(style, panel.element);

  async function copy(): Promise<PanelCopyResult> {
    if (!isConnected()) return 'orphaned';
    // The page of this moment: choosing a variant changes it in place.
    const page = readPage(document, location.href);
    const link = linkCalled(page.kind === 'product' ? page.title : undefined, front);
    if (link.kind === 'link' && (await copyNoted([link.copy]))) return 'copied';
    await send({ type: 'copy.open', url: location.href });
    return 'elsewhere';
  }

  function update(): void {
    const facts = factsOf(front);
    if (facts) panel.update(facts, host.isMoved());
  }

  const placed = readPanelPlace(localArea).then(host.moveTo);
  onLocalChange((keys) => {
    if (!keys.includes(PANEL_PLACE_KEY)) return;
    void readPanelPlace(localArea).then((place) => {
      host.moveTo(place);
      update();
    });
  });
  let isShown = false;

  return {
    show: (next: ProductInFront) => {
      front = next;
      isShown = true;
      void placed.then(() => {
        update();
        if (isShown) host.show();
      });
    },
    remove: () => {
      isShown = false;
      panel.close();
      host.remove();
    },
  };
}

function linkCalled(title: string | undefined, { mirror }: ProductInFront): CopyableResult {
  return copyable(linkFor(location.href, mirror), mirror, title);
}

/** Undefined where the extension was updated under the page and cannot be asked for words. */
function factsOf(front: ProductInFront): PanelFacts | undefined {
  if (!isConnected()) return undefined;
  const { page, rate } = front;
  const link = linkCalled(page.title, front);
  if (link.kind !== 'link') return undefined;
  const rateText = rate && formatRate(rate.rateBp, i18n.locale);
  const category = rate
    ? `${categoryName(rate.key)} · ${rateText ?? ''}`
    : i18n.t('categoryUnknown');
  const leftOut = link.leftOut.map((tag) => cutText(tag, SHOWN_TAG)).join(', ');
  return {
    rate: rateText,
    title: page.title ?? '',
    product: `${category} · ${page.asin}`,
    link: link.copy.snippet.text,
    notes: [
      i18n.t('panelTrackingId', link.trackingId),
      ...(leftOut === '' ? [] : [i18n.t('leftOut', leftOut)]),
    ],
  };
}

/**
 * The panel's words, taken out of the extension once: after an update of the extension it cannot be
 * asked any more, and the panel has to say so.
 */
function wordsOf(store: string): PanelWords {
  return Object.fromEntries(PANEL_WORDS.map((key) => [key, i18n.t(key, store)])) as PanelWords;
}
