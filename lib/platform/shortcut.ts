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
export async function copyShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === COPY_COMMAND)?.shortcut ?? '';
}
