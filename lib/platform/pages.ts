import { browser } from 'wxt/browser';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Opens our small copy page.
 *
 * @param requestId names the entry in session storage that says what to copy; the address itself
 *   stays out of the address bar.
 */
export async function openCopyPage(requestId: string): Promise<void> {
  const url = browser.runtime.getURL(`/copy.html?request=${encodeURIComponent(requestId)}`);
  await browser.windows.create({ type: 'popup', url, width: 460, height: 320 });
}

export interface ActiveTab {
  /** Known only where the user has just called us up (`activeTab`). */
  readonly url: string | undefined;
  /** What `page-reader.js` returned in the tab; undefined where no script may run. */
  readonly reading: unknown;
}

/**
 * Reads the tab in front by running our page reader in it once. That works in tabs that were open
 * before the install, too.
 */
export async function readActiveTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { url: undefined, reading: undefined };
  const target = { tabId: tab.id };
  const reading = await browser.scripting
    .executeScript({ target, files: ['/page-reader.js'] })
    .then(
      ([frame]): unknown => frame?.result,
      // Browser pages, store pages and PDF viewers admit no script; that is an answer too.
      () => undefined,
    );
  return { url: tab.url, reading };
}
