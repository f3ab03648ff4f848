import type { Page } from 'puppeteer-core';
import { CLOSE, OPEN } from '../pseudo-locale';
import { AMAZON_WORDS } from './amazon-words';
import type { Fault } from './layout';

/**
 * What may stand on a page without being a message, each with its reason. Everything else that has a
 * letter in it was written into the code.
 */
const DATA: readonly RegExp[] = [
  // Signs of money that have letters.
  /\b[A-Z]{1,2}\$|\bSFr\b|\bkr\b/gu,
  // Addresses and hosts, a link's template among them.
  /https?:\/\/\S+|\bwww\.\S+|\bamazon(?:\.[a-z]+)+|\bamzn\.to\S*|\b[a-z]+\.example\S*/giu,
  // ASINs and tracking IDs.
  /\bB0[0-9A-Z]{8}\b|\b[a-z][a-z-]*[a-z]-2[0-9]\b/gu,
  // Names of files and of the kinds of file that programs read.
  /\S+\.(?:csv|tsv|json|pdf|xlsx|gz|zip)\b|\bCSV\b/gu,
  // Words of Amazon's own and of notations, which no language translates.
  /\bASIN\b|\bHTML\b|\bMarkdown\b|\bBBCode\b|\breStructuredText\b|\bGA4\b|\bIP\b|\bPretty Links\b|\bBitly\b/gu,
  // Titles, labels and pages of invented things.
  /\bDemo\b[^⟦⟧·]*|\bKettle\b|\bBox\b|\/post-\d\/|\bVideo descriptions\b|\bEin Blog mit[^⟦⟧]*/gu,
];

/**
 * Texts and names on a page in the pseudo-language that are no messages.
 *
 * @param within selector of what is looked at.
 */
export async function untranslatedTexts(page: Page, within = 'body'): Promise<readonly Fault[]> {
  const texts = await page.evaluate((part) => {
    const host = document.querySelector(part);
    const root = host?.shadowRoot ?? host;
    if (!root) return [];
    const found: [text: string, place: string][] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // What the user typed, selected, imported or copied.
      if (
        !parent ||
        parent.closest('style, script, bdi, textarea, output, kbd, code, pre, .u-axis')
      ) {
        continue;
      }
      if (parent.localName !== 'option' && !parent.checkVisibility()) continue;
      found.push([node.textContent ?? '', nameOf(parent)]);
    }
    for (const element of root.querySelectorAll('*')) {
      for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(attribute);
        if (text !== null) found.push([text, `${nameOf(element)} [${attribute}]`]);
      }
    }
    return found;

    function nameOf(element: Element): string {
      return `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
    }
  }, within);
  const words = await intlWords(page);
  return texts.flatMap(([text, place]) => {
    const rest = restOf(text, words);
    return /\p{L}{2}/u.test(rest)
      ? [{ what: 'a text that is no message', place: `${place}: “${rest}”` }]
      : [];
  });
}

/** The text without messages and data. */
export function restOf(text: string, words: readonly string[]): string {
  const inner = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'gu');
  let rest = text;
  // A message may stand in another.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(inner, ' ');
  }
  for (const data of DATA) rest = rest.replace(data, ' ');
  // Whole words: the sign for the afternoon is a letter of many others in Arabic.
  for (const word of [...AMAZON_WORDS, ...words]) {
    const literal = word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
    rest = rest.replaceAll(new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'gu'), ' ');
  }
  return rest.trim();
}

/** Words that dates, times, units and money are written with in the browser's language. */
async function intlWords(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => {
    const { locale } = new Intl.DateTimeFormat().resolvedOptions();
    const found = new Set<string>();
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const days of [-2, -1, 0, 1, 2]) found.add(relative.format(days, 'day'));
    for (let month = 0; month < 12; month++) {
      for (const style of ['short', 'long'] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          ...{ month: style, weekday: style, hour: 'numeric', era: 'short' },
        });
        for (const { value, type } of format.formatToParts(
          new Date(2024, month, month + 1, month * 2),
        )) {
          if (type !== 'literal') found.add(value);
        }
      }
    }
    return [...found];
  });
  return words.filter((word) => /\p{L}/u.test(word)).sort((a, b) => b.length - a.length);
}
