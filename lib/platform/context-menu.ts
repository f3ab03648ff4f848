import { browser } from 'wxt/browser';

const LINK_ITEM = 'copy-link';
const PAGE_ITEM = 'copy-page';

/**
 * Offers the one item. It is two entries of which the browser never shows more than one, since
 * the `page` context is used only where no link is: two visible ones would be folded into a
 * submenu.
 *
 * @param title shown in the menu.
 * @param patterns match patterns of the addresses that can be worth a try.
 */
export async function createCopyMenu(title: string, patterns: string[]): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LINK_ITEM,
    title,
    contexts: ['link'],
    targetUrlPatterns: patterns,
  });
  browser.contextMenus.create({
    id: PAGE_ITEM,
    title,
    contexts: ['page'],
    documentUrlPatterns: patterns,
  });
}

/** @param listener called with the address the user right-clicked and the tab it was in. */
export function onCopyMenu(listener: (url: string, tabId: number | undefined) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // A store's page may stand in a frame of another site's.
    const url = info.menuItemId === LINK_ITEM ? info.linkUrl : (info.frameUrl ?? info.pageUrl);
    if (url !== undefined) listener(url, tab?.id);
  });
}
