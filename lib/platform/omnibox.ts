import { browser } from 'wxt/browser';

/**
 * Answers our keyword in the address bar.
 *
 * @param hint said under the bar while the user types; no markup.
 * @param listener called with what was typed when the user presses Enter.
 */
export function onOmnibox(hint: string, listener: (text: string) => void): void {
  void browser.omnibox.setDefaultSuggestion({ description: hint });
  browser.omnibox.onInputEntered.addListener(listener);
}
