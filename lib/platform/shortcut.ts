import { browser } from 'wxt/browser';

/** Name of the command in the manifest. */
export const COPY_COMMAND = 'copy-link';

/** @param listener called with the page in front when the user presses the keys for "copy link". */
export function onCopyShortcut(
  listener: (pageUrl: string, tabId: number | undefined) => void,
): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COPY_COMMAND) listener(tab?.url ?? '', tab?.id);
  });
}

/** The keys that copy the link of the page in front, as the user has set them; '' for none. */
export function copyShortcut(): Promise<string> {
  return keysOf(COPY_COMMAND);
}

/** The keys that open the popup, as the user has set them; '' for none. */
export function popupShortcut(): Promise<string> {
  return keysOf('_execute_action');
}

async function keysOf(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** Opens the browser's own page where the user sets the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // Firefox's own, from 137; Chrome has no call for it, and lets a tab go there.
    await (
      browser.commands as { openShortcutSettings?: () => Promise<void> }
    ).openShortcutSettings?.();
    return;
  }
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
