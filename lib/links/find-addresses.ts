import { readAmazonUrl } from '../amazon/amazon-url';
import { parseAsin, type Asin } from '../amazon/asin';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';

/** Something in a text that a link is wanted for, as it stands there. */
export type Wanted = {
  readonly text: string;
  /** What it is called, where that is known. */
  readonly title?: string;
} & (
  | { readonly address: string }
  | { readonly asin: Asin }
  /** Stands where a product number is expected, and is none. */
  | { readonly badAsin: true }
);

/** What ends an address wherever it stands: space, quotes, brackets of markup, wide punctuation. */
const ENDS = '\\s<>"`{}^\\[\\]\\\\“”„«»、。「」『』【】（）〈〉《》，；';
/** Hosts known well enough to be read without a scheme. */
const HOST =
  '(?:(?:[\\w-]{1,63}\\.){0,3}(?:amazon|amzn)\\.[a-z]{2,6}(?:\\.[a-z]{2})?|a\\.co|geni\\.us|link\\.amazon)';
const PRODUCT = '(?:B0[0-9A-Z]{8}|\\d{9}[\\dX])(?![\\w-])';
/**
 * What ends it although it could be part of it: the next of a list, a quotation mark of HTML source
 * and a second address right behind. One behind `=`, `/` and the like is inside the first: that is
 * how wrappers carry it.
 */
const STOPS = [
  `[,;|]{1,4}(?:https?://|${HOST}/|${PRODUCT})`,
  '&(?:quot|lt|gt|nbsp|#39|#34);',
  '(?<![=/?&:#@])https?://',
].join('|');
const REST = `(?:(?!${STOPS})[^${ENDS}])+`;
const ADDRESS = new RegExp(
  `https?://${REST}|(?<![\\w@.:/%-])(?://)?${HOST}/${REST}|(?<=href=["'])/(?!/)[^\\s"'<>]+`,
  'gi',
);

/** Attributes of HTML source that hold no link. */
const NO_LINK = /\b(?:src|srcset|poster|xmlns(?::\w+)?)\s?=\s?["']?$/i;

/**
 * What a text wants linked, in order: addresses, and product numbers by themselves. The text may be
 * a list, prose, a table's rows, Markdown, JSON or HTML source. A ten-digit number counts as a book
 * only where it stands alone in its line or cell, or is called an ISBN or ASIN; anything else with
 * ten digits is more likely a telephone number. Never throws; time linear in the length.
 *
 * @param store the store that addresses without one (`href="/dp/…"` in a store's source) belong to.
 */
export function findAddresses(text: string, store?: MarketplaceCode): Wanted[] {
  return text.split(/[\r\n\u2028\u2029]+/).flatMap((line) => readLine(unescaped(line), store));
}

/** JSON writes slashes and ampersands its own way. */
function unescaped(line: string): string {
  return line.includes('\\') ? line.replaceAll('\\/', '/').replace(/\\u0026/gi, '&') : line;
}

function readLine(line: string, store: MarketplaceCode | undefined): Wanted[] {
  const wanted: Wanted[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    wanted.push(...findAsins(line.slice(end, index)));
    const address = trimmed(found, line[index - 1]);
    end = index + address.length;
    if (NO_LINK.test(line.slice(Math.max(0, index - 20), index))) continue;
    // In HTML source.
    const clean = address.replaceAll('&amp;', '&');
    if (!/^\/(?!\/)/.test(clean)) wanted.push({ text: address, address: clean });
    else if (store) wanted.push(...fromStore(clean, store));
  }
  const alone = end === 0;
  wanted.push(...findAsins(line.slice(end)));
  return wanted.length === 0 && alone ? nearMiss(line) : wanted;
}

/** A page's source links to much besides products. */
function fromStore(path: string, store: MarketplaceCode): Wanted[] {
  const address = `https://www.${marketplace(store).domain}${path}`;
  return readAmazonUrl(address).asin === undefined ? [] : [{ text: path, address }];
}

/** Without the punctuation that belongs to the sentence, the list or the markup around it. */
function trimmed(address: string, before: string | undefined): string {
  /** How many more are closed than opened. */
  let surplus = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (
      last === ')' ? surplus-- <= 0 : last === '_' ? before !== '_' : !/[.,;:!?'*~…’‘|]/.test(last)
    )
      break;
  }
  return address.slice(0, end);
}

/** Called a product number, or unlikely to be anything else. */
const ASIN_IN_TEXT =
  /(?<![\w-])(?:ASIN\s{0,3}[:=#]?\s{0,3}([0-9A-Z]{10})|ISBN(?:-1[03])?\s{0,3}[:=#]?\s{0,3}(\d(?:[- ]?\d){8,11}[- ]?[\dX])|(B0[0-9A-Z]{8})|(978(?:[- ]?\d){10}))(?![\w-])/gi;

function findAsins(text: string): Wanted[] {
  if (text.length < 10) return [];
  return text.split(/[\t,;|]/).flatMap((cell) => {
    const words = cell.replace(/^[\s\-*•–("'[]+|[\s.)"'\]]+$/g, '').split(/\s+/);
    const asins = words.map((word) => asAlone(word));
    if (asins.every((found) => found !== undefined)) return asins;
    return [...cell.matchAll(ASIN_IN_TEXT)].flatMap(([, ...groups]: (string | undefined)[]) => {
      const written = groups.find((group) => group !== undefined) ?? '';
      const asin = parseAsin(written);
      return asin ? [{ text: written, asin }] : [];
    });
  });
}

/** A word that stands alone. One of ten letters without a digit, such as "bookstores", is a word. */
function asAlone(word: string): Wanted | undefined {
  const asin = /\d/.test(word) ? parseAsin(word) : undefined;
  return asin && { text: word, asin };
}

/** A line that is nothing but a mistyped product number. */
function nearMiss(line: string): Wanted[] {
  const word = line.trim();
  return /^(?:B0[0-9A-Z]{5,11}|\d{9}[\dX]|978\d{10})$/i.test(word)
    ? [{ text: word, badAsin: true }]
    : [];
}
