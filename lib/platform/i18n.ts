import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** The browser's own message layer. */
export const i18n = {
  /** The message in the browser's language, its placeholders filled in order. */
  t: (key: keyof typeof messages, ...values: readonly string[]): string =>
    browser.i18n.getMessage(key, [...values]),

  /** BCP 47 tag of the language that the messages are in, for plurals and for screen readers. */
  get language(): string {
    return browser.i18n.getMessage('languageCode');
  },

  /** BCP 47 tag of the user's language, for numbers, money and dates. */
  get locale(): string {
    return browser.i18n.getUILanguage();
  },
};
