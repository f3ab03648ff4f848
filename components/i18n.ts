import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** Message keys that come in one form for each plural, such as `waiting_one`, `waiting_other`. */
type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

export interface I18n {
  /** The message, its placeholders filled in order. */
  readonly t: (key: MessageKey, ...values: readonly string[]) => string;
  /** BCP 47 tag of the messages' language, for plurals. */
  readonly language: string;
  /** BCP 47 tag for numbers, money and dates. */
  readonly locale: string;
}

/** Set by each entry point; the fallback shows keys, so that a missing provider is seen at once. */
export const I18nContext = createContext<I18n>({
  t: (key) => key,
  language: 'en',
  locale: 'en',
});

export function useI18n(): I18n {
  return useContext(I18nContext);
}

/** The message's form for this count, with the count as first placeholder and the others after it. */
export function plural(
  { t, language, locale }: I18n,
  key: PluralKey,
  count: number,
  ...values: readonly string[]
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, count.toLocaleString(locale), ...values);
}
