import type { I18n } from './i18n';

/** Tells browser and screen readers in which language the page is, and which way it runs. */
export function speakIn({ documentElement }: Document, { t, language }: I18n): void {
  documentElement.lang = language;
  documentElement.dir = t('languageDirection');
}
