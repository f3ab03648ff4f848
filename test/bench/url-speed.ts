/**
 * Runs in a page or in Node: how long reading and tagging take beside a bare `new URL()`, on the
 * same addresses in the same run. Bundled by `npm run bench`, so that what is measured is what is
 * shipped.
 */
import helpers from 'amazon-helpers';
import matcher from 'asin-matcher';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import { tagLink } from '../../lib/links/tagged-link';

const own = MARKETPLACES.map(({ code, tagSuffix }) => ({
  marketplace: code,
  id: `demosite${tagSuffix}` as TrackingId,
}));

const SUBJECTS: Readonly<Record<string, (url: string) => unknown>> = {
  'new URL()': (url) => new URL(url),
  readAmazonUrl,
  tagLink: (url) => tagLink(url, own),
  'asin-matcher match()': (url) => matcher.match(url),
  'amazon-helpers getIdentByUrl()': (url) => helpers.getIdentByUrl(url),
};

const ROUNDS = 9;
const ENOUGH = 40_000;

/** Nanoseconds an address, median of interleaved rounds. */
export function speeds(urls: readonly string[]): Record<string, number> {
  const repeats = Math.ceil(ENOUGH / urls.length);
  const samples = new Map(Object.keys(SUBJECTS).map((name) => [name, [] as number[]]));
  let sink = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, subject] of Object.entries(SUBJECTS)) {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) {
        for (const url of urls) if (subject(url)) sink++;
      }
      const spent = performance.now() - start;
      samples.get(name)?.push((spent * 1e6) / (repeats * urls.length));
    }
  }
  if (sink === 0) throw new Error('nothing was read');
  return Object.fromEntries(
    [...samples].map(([name, times]) => [name, times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0]),
  );
}

/** What each says the product is, for counting how often it is right. */
export function asinsOf(url: string): Record<string, string> {
  const attempt = (read: () => string | undefined) => {
    try {
      return read() ?? '-';
    } catch {
      return 'throws';
    }
  };
  return {
    TagTally: attempt(() => {
      const read = readAmazonUrl(url);
      return read.target === undefined ? undefined : read.asin;
    }),
    'asin-matcher': attempt(() => matcher.match(url)?.asin),
    'amazon-helpers': attempt(() => helpers.getIdentByUrl(url)?.asin),
  };
}
