import { browser } from 'wxt/browser';

/** Whose way of keeping a button in sight is meant. */
export type ToolbarKind = 'chrome' | 'firefox';

/** How a hidden toolbar button is brought into sight; undefined where it is in sight already. */
export async function pinningNeeded(): Promise<ToolbarKind | undefined> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  if (isOnToolbar) return undefined;
  return import.meta.env.FIREFOX ? 'firefox' : 'chrome';
}
