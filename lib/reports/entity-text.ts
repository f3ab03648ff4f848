import { decodeHTMLStrict } from 'entities/decode';

/**
 * A name as people read it. Amazon's catalogue has some as a web page writes them, and its reports
 * hand them on: real workbooks say "Health &amp; Personal Care" in one row and "Health & Personal
 * Care" in another. What a file's own format escapes, such as XML, was undone where it was opened, so
 * this is done once and only for what ends in a semicolon.
 */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  // A space that does not break looks like one, and would part two names that are the same.
  return decodeHTMLStrict(text).replaceAll('\u00a0', ' ');
}
