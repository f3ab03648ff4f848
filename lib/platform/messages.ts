import { browser } from 'wxt/browser';

/**
 * Sends to the background. Resolves with its answer, or with undefined where nobody answered: the
 * background was stopped on the way, or the extension was updated under the page.
 */
export async function sendToBackground(message: object): Promise<unknown> {
  try {
    // Awaited inside: in an orphaned content script it throws instead of rejecting.
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** @param answer called with the message and its sender; what it resolves to is sent back. */
export function onMessage(
  answer: (
    message: unknown,
    sender: { readonly origin: string | undefined; readonly tabId: number | undefined },
  ) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id) return false;
    const origin = sender.origin ?? (sender.url && new URL(sender.url).origin);
    answer(message, { origin, tabId: sender.tab?.id }).then(reply, (error: unknown) => {
      console.error('TagTally: a message could not be answered', error);
      reply(undefined);
    });
    return true; // The reply comes later.
  });
}
