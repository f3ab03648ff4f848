import type { CopiedFormat } from '../lib/links/link-made';
import type { MessageKey } from './i18n';

/** What the formats are called; `template` stands for any of the user's own. */
export const FORMATS: Readonly<Record<CopiedFormat, MessageKey>> = {
  url: 'formatUrl',
  html: 'formatHtml',
  markdown: 'formatMarkdown',
  bbcode: 'formatBbcode',
  rst: 'formatRst',
  'title-url': 'formatTitleUrl',
  template: 'formatTemplate',
};
