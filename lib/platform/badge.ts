import { browser } from 'wxt/browser';

const SHOWN_MS = 2_000;

/** Shows ✓ on the toolbar icon for two seconds. */
export async function flashDone(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6e6a' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text: '✓' });
  setTimeout(() => {
    void browser.action.setBadgeText({ text: '' });
  }, SHOWN_MS);
}
