/**
 * `npx tsx test/bench/link-batch.ts`: how long a pasted list of 1,000 addresses takes to become
 * links, beside reading the addresses by `new URL()` in the same run.
 */
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import { findAddresses } from '../../lib/links/find-addresses';
import { linkBatch } from '../../lib/links/link-batch';
import { copyable, type LinkMaking } from '../../lib/links/copyable-link';
import { joinSnippets } from '../../lib/links/link-format';

const own = MARKETPLACES.map(({ code, tagSuffix }) => ({
  marketplace: code,
  id: `demosite${tagSuffix}` as TrackingId,
}));

const MAKING: LinkMaking = {
  trackingIds: own,
  preferred: {},
  format: 'markdown',
  disclosures: {},
};
const ROUNDS = 15;
const COUNT = 1_000;

const urls = Array.from({ length: COUNT }, (_, n) => {
  const asin = `B0${String(10_000_000 + n)}`;
  const { domain } = MARKETPLACES[n % MARKETPLACES.length] ?? { domain: 'amazon.com' };
  return n % 5 === 4
    ? `https://www.google.com/url?sa=t&q=https%3A%2F%2Fwww.${domain}%2Fdp%2F${asin}`
    : `https://www.${domain}/Demo-Product-${n}/dp/${asin}/ref=sr_1_${n}?keywords=demo&qid=17${n}&tag=other-20`;
});

const texts: Readonly<Record<string, string>> = {
  lines: urls.join('\n'),
  'one line with commas': urls.join(','),
  Markdown: urls.map((url) => `- [Demo product](${url})`).join('\n'),
  'HTML source': urls
    .map((url) => `<li><a href="${url.replaceAll('&', '&amp;')}">Demo</a>`)
    .join(''),
  'one line without spaces, 1 MB': 'a-1.'.repeat(250_000),
  '1 MB of brackets': `https://www.amazon.com/${')'.repeat(1_000_000)}`,
};

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const rows = Object.entries(texts).map(([name, text]) => {
  const parse: number[] = [];
  const batch: number[] = [];
  let links = 0;
  for (let round = 0; round < ROUNDS; round++) {
    parse.push(timed(() => urls.map((url) => new URL(url))));
    batch.push(
      timed(() => {
        const made = linkBatch(findAddresses(text), own).links;
        links = made.length;
        joinSnippets(
          'markdown',
          made.flatMap(({ link }) => {
            const result = copyable(link, MAKING);
            return result.kind === 'link' ? [result.copy.snippet] : [];
          }),
        );
      }),
    );
  }
  const ratio = Number((middle(batch) / middle(parse)).toFixed(1));
  return [name, { links, ms: Number(middle(batch).toFixed(1)), 'times new URL() of 1,000': ratio }];
});
console.table(Object.fromEntries(rows));
