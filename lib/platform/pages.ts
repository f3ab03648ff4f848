import { browser } from 'wxt/browser';

/** Opens the options page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the page that sets up the first link. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the page that imports reports. */
export async function openReports(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/reports.html') });
}

/**
 * Opens the ledger page.
 *
 * @param tab id of one of its tabs; its first one without.
 */
export async function openLedger(tab?: string): Promise<void> {
  const hash = tab === undefined ? '' : `#${tab}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL('/ledger.html')}${hash}` });
}

/** Opens the page that says how estimates are made. */
export async function openEstimate(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/estimate.html') });
}

/** Opens the page that makes many links at once. @param requestId see `leaveBatchRequest`. */
export async function openBatch(requestId?: string): Promise<void> {
  const query = requestId === undefined ? '' : `?request=${encodeURIComponent(requestId)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/batch.html${query}`) });
}

/**
 * Opens our small copy page.
 *
 * @param requestId names the entry in session storage that says what to copy; the address itself
 *   stays out of the address bar.
 */
export async function openCopyPage(requestId: string): Promise<void> {
  const url = browser.runtime.getURL(`/copy.html?request=${encodeURIComponent(requestId)}`);
  await browser.windows.create({ type: 'popup', url, width: 460, height: 400 });
}

export interface ActiveTab {
  readonly id: number | undefined;
  /** Known only where the user has just called us up (`activeTab`). */
  readonly url: string | undefined;
}

/** The tab in front of the window that asks. */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, url: tab?.url };
}

/**
 * Reads a tab by running our page reader in it once, at once, even while it loads. That works in
 * tabs that were open before the install, too.
 *
 * @returns what `page-reader.js` returned; undefined where no script may run.
 */
export async function readTab(tabId: number): Promise<unknown> {
  return run(tabId, { files: ['/page-reader.js'] });
}

/** The same with our list reader: what `list-reader.js` returned. */
export async function readTabList(tabId: number): Promise<unknown> {
  return run(tabId, { files: ['/list-reader.js'] });
}

/** What the user has selected in a tab; '' where nothing is, or no script may run. */
export async function selectionIn(tabId: number): Promise<string> {
  // Sent to the tab as source text, so it may use nothing but the page's globals.
  const selected = await run(tabId, { func: () => getSelection()?.toString() ?? '' });
  return typeof selected === 'string' ? selected : '';
}

async function run(
  tabId: number,
  script: { files: `/${string}.js`[] } | { func: () => unknown },
): Promise<unknown> {
  try {
    const target = { tabId };
    const [frame] = await browser.scripting.executeScript({
      ...{ target, injectImmediately: true },
      ...script,
    } as Parameters<typeof browser.scripting.executeScript>[0]);
    return frame?.result;
  } catch {
    // The browser's own pages and its store's admit no script; that is an answer too.
    return undefined;
  }
}
