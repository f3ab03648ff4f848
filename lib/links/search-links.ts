import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { TrackingId } from '../amazon/tracking-id';
import type { CopiedFormat, LinkMade } from './link-made';

/** What to leave of the links made. Absent entries leave all. */
export interface LinkFilter {
  /** Words that all have to be there, in any order: see `foldText`. */
  readonly words?: string;
  readonly marketplace?: MarketplaceCode;
  readonly trackingId?: TrackingId;
  /** `url` also finds those of which no format was kept. */
  readonly format?: CopiedFormat;
  /** Epoch milliseconds, the first that counts. */
  readonly fromMs?: number;
  /** Epoch milliseconds, the first that does not count any more. */
  readonly toMs?: number;
}

/**
 * Text as it is compared: in small letters, without accents, wide letters as narrow ones, and with
 * the letters that are no accented ones but are searched for as such.
 */
export function foldText(text: string): string {
  // Nothing outside such runs has anything to fold but case, and folding is most of a search.
  return text.replace(/[^\0-\x7F]+/g, foldRun).toLowerCase();
}

function foldRun(run: string): string {
  return run
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđıæœς]/g, (letter) => PLAIN[letter] ?? letter);
}

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/**
 * A search over links made. Each is folded once, when it is first looked at, so that typing another
 * letter costs only the comparing.
 *
 * @param links in the order in which they are to be found.
 */
export function createLinkSearch(links: readonly LinkMade[]) {
  let folded: readonly string[] | undefined;
  return (filter: LinkFilter): LinkMade[] => {
    const words = foldText(filter.words ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const texts = words.length > 0 ? (folded ??= links.map(searched)) : [];
    return links.filter(
      (link, index) => matches(link, filter) && words.every((word) => texts[index]?.includes(word)),
    );
  };
}

/** What words are looked for in, line by line, so that none is found across two. */
function searched({ title, asin, note, trackingId, marketplace: store, text }: LinkMade): string {
  const lines = [title, note, asin, trackingId, store, marketplace(store).domain];
  // Of a link that leads to no product the address says most, such as the words of a search.
  if (!asin) lines.push(text);
  return foldText(lines.filter((line) => line !== undefined).join('\n'));
}

function matches(link: LinkMade, filter: LinkFilter): boolean {
  const { fromMs = -Infinity, toMs = Infinity } = filter;
  return (
    (filter.marketplace === undefined || link.marketplace === filter.marketplace) &&
    (filter.trackingId === undefined || link.trackingId === filter.trackingId) &&
    (filter.format === undefined || (link.format ?? 'url') === filter.format) &&
    link.atMs >= fromMs &&
    link.atMs < toMs
  );
}
