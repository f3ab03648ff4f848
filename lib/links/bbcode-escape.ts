import { percentEncode } from './percent-encode';

/** WORD JOINER: no width, no line break, no meaning. */
const JOINER = '\u2060';

/**
 * Text for a BBCode link. BBCode has no standard and no escape that all forums know: a keyword in
 * brackets that a forum has as a tag is one, anything else in brackets is shown as it is
 * (en.wikipedia.org/wiki/BBCode, "Tags" and "Implementation"). So an invisible character goes
 * behind a bracket that could begin a tag: `[b]`, `[/url]`, `[*]`, `[quote=x]`.
 */
export function escapeBbcode(text: string): string {
  return text.replace(/\[(?=\s*[/*a-z])/gi, `[${JOINER}`);
}

/** An address for `[url=…]`, which a bracket or a quotation mark would end. */
export function escapeBbcodeUrl(url: string): string {
  return percentEncode(url, /[[\]"'<>`\\]/g);
}
