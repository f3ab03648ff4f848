import { browser } from 'wxt/browser';

const SHOWN_MS = 2_000;
const NOTHING = { text: '', color: '#0b6e6a' };
const DONE = { text: '✓', color: '#0b6e6a' };
const TROUBLE = { text: '!', color: '#a3541b' };

/*
 * What the toolbar icon shows: for two seconds that something was copied, else that the user is
 * needed, else the rate of the tab in front. A tab's own text is in front of the one for all tabs, and
 * the browser takes it away when the tab goes elsewhere; so it is taken away, or written over, where
 * something more important is to be seen.
 */

/** What is shown in all tabs that show nothing of their own. */
let standing = NOTHING;
/** What the tabs had that now show ✓. */
const covered = new Map<number, string>();
/** While ✓ is shown. */
let flash: ReturnType<typeof setTimeout> | undefined;

/** Shows ✓ on the toolbar icon for two seconds. */
export async function flashDone(): Promise<void> {
  clearTimeout(flash);
  flash = setTimeout(() => void endFlash(), SHOWN_MS);
  await show(DONE);
  for (const { id } of await browser.tabs.query({ active: true })) {
    if (id === undefined) continue;
    const text = await browser.action.getBadgeText({ tabId: id });
    if (text === DONE.text) continue;
    covered.set(id, text);
    await setTabText(id, DONE.text);
  }
}

async function endFlash(): Promise<void> {
  flash = undefined;
  await show(standing);
  for (const [tabId, text] of covered) {
    covered.delete(tabId);
    // One that went elsewhere has lost ✓ by itself, and with it what it covers.
    const isCovering = (await textOf(tabId)) === DONE.text;
    const isRate = standing === NOTHING && text !== '';
    if (isCovering) await setTabText(tabId, isRate ? text : null);
  }
}

/**
 * Shows whether the user is needed; the popup says what for. Also to be told when the background
 * starts: one that was stopped could not clear its badge.
 */
export async function showTrouble(isTrouble: boolean): Promise<void> {
  standing = isTrouble ? TROUBLE : NOTHING;
  if (flash === undefined) await show(standing);
  if (!isTrouble) return;
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined && !covered.has(id)) await setTabText(id, null);
  }
}

/**
 * Shows a rate over this tab until it goes elsewhere; never over what matters more.
 *
 * @param text at most four characters; empty for none.
 */
export async function showRate(tabId: number, text: string): Promise<void> {
  if (standing === TROUBLE) return;
  if (flash === undefined) {
    await setTabText(tabId, text === '' ? null : text);
  } else {
    covered.set(tabId, text);
    await setTabText(tabId, DONE.text);
  }
}

async function show({ text, color }: typeof NOTHING): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
}

/** Empty also where the tab is gone. */
async function textOf(tabId: number): Promise<string> {
  return browser.action.getBadgeText({ tabId }).catch(() => '');
}

/** @param text null for what all tabs show. A tab that is gone shows nothing, which is no failure. */
async function setTabText(tabId: number, text: string | null): Promise<void> {
  // The types do not know null.
  const details = { tabId, text } as { tabId: number; text: string };
  await browser.action.setBadgeText(details).catch(() => undefined);
}
