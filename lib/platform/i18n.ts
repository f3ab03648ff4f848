import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

type MessageKey = keyof typeof messages;

/** The browser's own message layer. */
export const i18n = {
  /** The message in the browser's language, its placeholders filled in order. */
  t: (key: MessageKey, ...values: readonly string[]): string =>
    browser.i18n.getMessage(key, [...values]),

  /** BCP 47 tag of the language in which the browser shows itself. */
  get locale(): string {
    return browser.i18n.getUILanguage();
  },
};
