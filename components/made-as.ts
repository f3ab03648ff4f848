import type { CopiedFormat } from '../lib/links/link-made';
import type { MessageKey } from './i18n';

/** What a link was copied as. */
export const MADE_AS: Readonly<Record<CopiedFormat, MessageKey>> = {
  url: 'madeAsUrl',
  html: 'madeAsHtml',
  markdown: 'madeAsMarkdown',
  bbcode: 'madeAsBbcode',
  rst: 'madeAsRst',
  'title-url': 'madeAsTitleUrl',
  template: 'madeAsTemplate',
};
