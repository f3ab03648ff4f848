import { browser } from 'wxt/browser';

/**
 * Puts text on the clipboard from this page, if the user has just acted on it.
 *
 * Without user activation Chrome would ask for the clipboard in the name of the web page and
 * Firefox would refuse, so it is not even tried. Pages without a secure context have no clipboard.
 *
 * @param html the same as rich text, for programs that take it; empty for none.
 * @returns whether the clipboard took it.
 */
export async function copyHere(text: string, html: string): Promise<boolean> {
  // `clipboard` is missing on http pages, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!navigator.userActivation.isActive || !clipboard) return false;
  if (html !== '' && 'ClipboardItem' in globalThis) {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    const isTaken = await clipboard.write([item]).then(
      () => true,
      () => false,
    );
    if (isTaken) return true;
  }
  // Text alone is better than nothing.
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/**
 * The same in a tab on which the user has just chosen our menu item or pressed our keys.
 *
 * @returns false also where no script may run, such as the browser's own and its store's pages.
 */
export async function copyInTab(tabId: number, text: string, html: string): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      // Sent to the tab as source text, so it may use nothing but its arguments and the page's globals.
      func: copyHere,
      args: [text, html],
      // A page that is still loading has the user's activation now, not when it is done.
      injectImmediately: true,
    });
    return frame?.result === true;
  } catch {
    // The one thing that fails here is the injection, and the answer to it is "not copied".
    return false;
  }
}
