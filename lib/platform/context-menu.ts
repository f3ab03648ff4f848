import { browser } from 'wxt/browser';

const LINK_ITEM = 'copy-link';
const PAGE_ITEM = 'copy-page';

/** What the user right-clicked. */
export interface MenuChoice {
  readonly address: string;
  readonly tabId: number | undefined;
  readonly pageUrl: string | undefined;
}

/**
 * Offers the one item. It is two entries of which the browser never shows more than one, since
 * the `page` context is used only where neither link nor image is: two visible ones would be folded
 * into a submenu. A picture of the stores counts as a link; without one it stands for its page.
 *
 * @param title shown in the menu.
 * @param patterns match patterns of the addresses that can be worth a try.
 * @param pictures match patterns of the stores' pictures.
 */
export async function createCopyMenu(
  title: string,
  patterns: string[],
  pictures: string[],
): Promise<void> {
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
