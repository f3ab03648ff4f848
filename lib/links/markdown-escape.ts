import { percentEncode } from './percent-encode';

/**
 * Text for a Markdown link's text. What every Markdown has since the first takes a backslash; the
 * rest is written as a character reference, because a backslash before `|`, `~` or `<` is itself
 * shown by some. Sources: daringfireball.net/projects/markdown/syntax#backslash; CommonMark 0.31.2
 * §2.4 (escapes), §2.5 (references), §6.3 (links); GFM 0.29 §4.10 (tables), §6.5 (strikethrough).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&(?=#?[0-9A-Za-z]+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '&#124;')
    .replaceAll('~', '&#126;')
    .replace(/[\\`*_[\]]/g, '\\$&');
}

/**
 * An address for the parentheses of a Markdown link. Parsers give back the very same address; it
 * may stand in a table.
 */
export function escapeMarkdownUrl(url: string): string {
  return url
    .replace(/&(?=#?[0-9A-Za-z]+;)/g, '&amp;')
    .replace(/[<>|`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\\()[\]*]/g, '\\$&');
}

/**
 * Text for wherever a user's own Markdown puts it: a line, a link's text or title, an attribute of
 * HTML in between. A character reference means the character in all of them and never marks
 * anything up (CommonMark 0.31.2 §2.5). In code, which nothing can be escaped for, it is shown.
 */
export function escapeMarkdownAnywhere(text: string): string {
  return (
    text
      .replace(/[&<>"'\\`*_[\]|~#]/g, (character) => `&#${character.charCodeAt(0)};`)
      // At the beginning of a line these would be a list or a line under a heading.
      .replace(/^[+=:-]/, (character) => `&#${character.charCodeAt(0)};`)
      .replace(/^(\d{1,9})([.)])/, (_, digits: string, mark: string) => {
        return `${digits}&#${mark.charCodeAt(0)};`;
      })
  );
}

/**
 * An address for wherever a user's own Markdown puts it. References are not read in `<…>`, so what
 * could end the address or mark something up is percent-encoded, which leads to the same page.
 */
export function escapeMarkdownUrlAnywhere(url: string): string {
  return percentEncode(url, /[<>"'`*~|\\()[\]]/g).replace(/(&#?[0-9A-Za-z]+);/g, '$1%3B');
}
