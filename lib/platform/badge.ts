import { browser } from 'wxt/browser';

const SHOWN_MS = 2_000;

/** Shows ✓ on the toolbar icon for two seconds. */
export async function flashDone(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6e6a' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text: '✓' });
  setTimeout(() => void clearBadge(), SHOWN_MS);
}

/** Shows that the user is needed; the popup says what for. */
export async function showTrouble(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#a3541b' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text: '!' });
}

/** Also called when the background starts: one that was stopped could not clear its badge. */
export async function clearBadge(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
}
