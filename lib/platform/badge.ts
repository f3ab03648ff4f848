import { browser } from 'wxt/browser';

const SHOWN_MS = 2_000;
const NOTHING = { text: '', color: '#0b6e6a' };
const DONE = { text: '✓', color: '#0b6e6a' };
const TROUBLE = { text: '!', color: '#a3541b' };

/** What the toolbar icon shows when nothing passes over it. */
let standing = NOTHING;

/** Shows ✓ on the toolbar icon for two seconds. */
export async function flashDone(): Promise<void> {
  await show(DONE);
  setTimeout(() => void show(standing), SHOWN_MS);
}

/**
 * Shows whether the user is needed; the popup says what for. Also to be told when the background
 * starts: one that was stopped could not clear its badge.
 */
export async function showTrouble(isTrouble: boolean): Promise<void> {
  standing = isTrouble ? TROUBLE : NOTHING;
  await show(standing);
}

async function show({ text, color }: typeof NOTHING): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
}
