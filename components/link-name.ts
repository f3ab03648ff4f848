import { readAmazonUrl } from '../lib/amazon/amazon-url';
import type { LinkMade } from '../lib/links/link-made';
import type { I18n } from './i18n';
import { PAGE_KINDS } from './wording';

/** What a link leads to, in words: its title, else its ASIN, else the kind of page. */
export function linkName({ title, asin, text }: LinkMade, { t }: I18n): string {
  if (title !== undefined) return title;
  if (asin) return asin;
  const read = readAmazonUrl(text);
  return read.target === undefined ? text : t(PAGE_KINDS[read.kind]);
}

/** What tells a link from others of its name: its ASIN, else its address without the tag. */
export function linkDetail({ title, asin, text }: LinkMade): string | undefined {
  if (asin) return title === undefined ? undefined : asin;
  const { pathname, search } = new URL(text.replace(/[?&]tag=[^&]*$/, ''));
  return `${pathname}${search}` === '/' ? undefined : `${pathname}${search}`;
}
