/**
 * `npx tsx test/bench/link-search.ts`: searching 100,000 links made, beside one pass over their
 * titles by `includes` in the same run.
 */
import { isAsin } from '../../lib/amazon/asin';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import type { LinkId, LinkMade } from '../../lib/links/link-made';
import { createLinkSearch, type LinkFilter } from '../../lib/links/search-links';

const ROUNDS = 9;
const COUNT = 100_000;
const WORDS = ['Kettle', 'Café', 'Lamp', 'Größe', 'brushed steel', 'Teapot', 'Maschine', 'Grinder'];

const links = Array.from({ length: COUNT }, (_, n): LinkMade => {
  const asin = `B0${String(10_000_000 + n)}`;
  if (!isAsin(asin)) throw new Error(`${asin} is no ASIN`);
  const { code, domain, tagSuffix } = MARKETPLACES[n % MARKETPLACES.length] ?? {
    code: 'US',
    domain: 'amazon.com',
    tagSuffix: '-20',
  };
  const words = [3, 5, 7, 11].map((step) => WORDS[(n * step + (n >> 4)) % WORDS.length]);
  const trackingId = `demosite${tagSuffix}` as TrackingId;
  return {
    ...{
      id: `link-${String(n).padStart(8, '0')}` as LinkId,
      atMs: n,
      marketplace: code,
      trackingId,
    },
    ...{ text: `https://www.${domain}/dp/${asin}?tag=${trackingId}`, asin },
    title: `Demo product ${n}: ${words.join(', ')}, and as many words more as titles have`,
  };
});

const SEARCHES: Readonly<Record<string, LinkFilter>> = {
  'a word': { words: 'kettle' },
  'three words, with accents': { words: 'café größe 77' },
  'an ASIN': { words: 'B010099999' },
  'nothing that is there': { words: 'zzz' },
  'a store and a month': { marketplace: 'DE', fromMs: 1_000, toMs: 50_000 },
};

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const plain: number[] = [];
const first: number[] = [];
const later = new Map(Object.keys(SEARCHES).map((name) => [name, [] as number[]]));
const counts: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++) {
  plain.push(timed(() => links.filter(({ title }) => title?.includes('kettle'))));
  const search = createLinkSearch(links);
  first.push(timed(() => search({ words: 'kettle' })));
  for (const [name, filter] of Object.entries(SEARCHES)) {
    later.get(name)?.push(timed(() => (counts[name] = search(filter).length)));
  }
}
const row = (times: readonly number[], found?: number) => ({
  ms: Number(middle(times).toFixed(1)),
  'times one pass': Number((middle(times) / middle(plain)).toFixed(1)),
  ...(found !== undefined && { found }),
});
console.table({
  'one pass over the titles': row(plain),
  'the first search, which folds all': row(first),
  ...Object.fromEntries([...later].map(([name, times]) => [name, row(times, counts[name])])),
});
