import { browser } from 'wxt/browser';

const LINK_ITEM = 'copy-link';
const PAGE_ITEM = 'copy-page';

/** What the user right-clicked. */
export interface MenuChoice {
  readonly address: string;
  readonly tabId: number | undefined;
  readonly pageUrl: string | undefined;
}

/** The one item as the browser is told of it. */
export interface CopyMenu {
  /** Shown in the menu. */
  readonly title: string;
  /** Match patterns of the addresses that can be worth a try. */
  readonly patterns: string[];
  /** Match patterns of the stores' pictures. */
  readonly pictures: string[];
}

/**
 * Offers the one item. It is two entries of which the browser never shows more than one, since
 * the `page` context is used only where neither link nor image is: two visible ones would be folded
 * into a submenu. A picture of the stores counts as a link; without one it stands for its page.
 */
export function createCopyMenu(menu: CopyMenu): Promise<void> {
  return inTurn(() => create(menu));
}

/**
 * Offers it again where the browser has dropped it; to be called when the background starts. Firefox
 * drops the items of an extension when its version changes, and tells it only of a newer one (seen in
 * 153): after a step back nothing else would bring the item back before the next start of the browser.
 */
export async function keepCopyMenu(menu: CopyMenu): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  await inTurn(async () => {
    const isThere = await browser.contextMenus.update(PAGE_ITEM, { title: menu.title }).then(
      () => true,
      () => false,
    );
    if (!isThere) await create(menu);
  });
}

let last: Promise<void> = Promise.resolve();

/** One after the other: both may be called at one start, and an id may be given once only. */
function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}

async function create({ title, patterns, pictures }: CopyMenu): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LINK_ITEM,
    title,
    contexts: ['link', 'image'],
    targetUrlPatterns: [...patterns, ...pictures],
  });
  browser.contextMenus.create({
    id: PAGE_ITEM,
    title,
    contexts: ['page'],
    documentUrlPatterns: patterns,
  });
}

/** @param listener called with what the user right-clicked. */
export function onCopyMenu(listener: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // A store's page may stand in a frame of another site's.
    const pageUrl = info.frameUrl ?? info.pageUrl;
    const address = info.menuItemId === LINK_ITEM ? (info.linkUrl ?? pageUrl) : pageUrl;
    if (address !== undefined) listener({ address, tabId: tab?.id, pageUrl: info.pageUrl });
  });
}
