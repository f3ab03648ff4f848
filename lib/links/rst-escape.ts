import { percentEncode } from './percent-encode';

/**
 * Text for a reStructuredText phrase reference. Inside one only the backslash, the backquote that
 * ends it and the bracket that begins its address mean anything. Source:
 * docutils.sourceforge.io/docs/ref/rst/restructuredtext.html, "Escaping Mechanism" and "Embedded
 * URIs and Aliases".
 */
export function escapeRst(text: string): string {
  return text.replace(/[\\`<>]/g, '\\$&');
}

/** An address for the brackets of one; a last `_` would make it the name of another reference. */
export function escapeRstUrl(url: string): string {
  return percentEncode(url, /[<>`\\]/g).replace(/_$/, '\\_');
}
