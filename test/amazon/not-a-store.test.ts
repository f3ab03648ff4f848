import { describe, expect, test } from 'vitest';
import { readAmazonUrl, type UrlRefusal } from '../../lib/amazon/amazon-url';
import { NON_RETAIL_SUBDOMAINS, SHORT_HOSTS } from '../../lib/amazon/hosts';

const A = 'B0EXAMPL01';
const at = (host: string) => `https://${host}/dp/${A}`;
const each = <T extends string>(wanted: T, ...inputs: readonly unknown[]) =>
  inputs.map((input) => [input, wanted] as const);

describe('the store of an address', () => {
  test.each([
    [`http://amazon.co.uk/dp/${A}`, 'UK'],
    [`//www.amazon.de/dp/${A}`, 'DE'],
    [`  HTTPS://WWW.AMAZON.FR/dp/${A}\n`, 'FR'],
    [`hTTp://Www.aMazon.Com.Tr/dp/${A}`, 'TR'],
    [`https://smile.amazon.com/dp/${A}`, 'US'],
    [`https://m.amazon.com.au/dp/${A}`, 'AU'],
    [`https://www.amazon.com.:443/dp/${A}`, 'US'],
    [`https://www.amazon.com:8443/dp/${A}`, 'US'],
    [`http://www.amazon.com:80/dp/${A}`, 'US'],
    [`https://www.amazon.co.jp/dp/${A}`, 'JP'],
    [`https://www.amazon.com.be/dp/${A}`, 'BE'],
    [`https://someone@www.amazon.in/dp/${A}`, 'IN'],
    [`https://evil.example:x@www.amazon.ca/dp/${A}`, 'CA'],
    [`https://www.amazon.es\\dp\\${A}`, 'ES'],
    [`https:/www.amazon.it/dp/${A}`, 'IT'],
    [`https://www.amazon.%63om/dp/${A}`, 'US'],
    [`https://www.amazon。com/dp/${A}`, 'US'],
    [`https://ｗｗｗ.amazon.com/dp/${A}`, 'US'],
    [`https://www.ama\nzon.com/d\tp/${A}`, 'US'],
    [`https://www.amazon.com?/../dp/${A}`, 'US', 'home'],
    [`amazon.com/dp/${A}`, 'US'],
    [`www.amazon.co.uk/dp/${A}?th=1`, 'UK'],
    [`  AMAZON.DE:443/dp/${A}`, 'DE'],
    [`https://amzn.com/${A}`, 'US'],
    [`https://www.amzn.com/${A}?tag=x-20`, 'US'],
    [`https://amzn.com/dp/${A}`, 'US'],
  ])('%j is %s', (url, store, kind = 'product') => {
    expect(readAmazonUrl(url)).toMatchObject({ kind, marketplace: store });
  });

  test.each([`http://amzn.com/${A}/`, `https://amzn.com/${A}/ref=x`])(
    'the short form %j is its product, too',
    (url) => {
      expect(readAmazonUrl(url)).toMatchObject({ kind: 'product', asin: A });
    },
  );

  test.each(['www.amazon.com', 'amazon.de?x', 'AMAZON.FR#x', '//amazon.it'])(
    'typed as %s is its front page',
    (text) => {
      expect(readAmazonUrl(text)).toMatchObject({ kind: 'home', target: '/' });
    },
  );
});

const REFUSED: readonly (readonly [unknown, UrlRefusal])[] = [
  ...each('not-a-url', '', ' ', A, `/dp/${A}`, 'https://', '//', '///', 'amazon', 'dp/amazon.com'),
  ...each('not-a-url', `javascript:location='${at('www.amazon.com')}'`, `data:,amazon.com/${A}`),
  ...each('not-a-url', `ftp://www.amazon.com/dp/${A}`, `view-source:${at('www.amazon.com')}`),
  ...each('not-a-url', undefined, null, 0, {}, [at('amazon.com')], new URL(at('amazon.com'))),
  ...each('not-a-url', at('www.amazon.com:99999'), at('www.ama zon.com'), at('www.amazon<.com')),
  ...each('not-a-url', `mailto:x@amazon.com`, `x@amazon.com`, `kettle amazon.com/dp/${A}`),
  ...each('not-a-url', `file:///www.amazon.com/dp/${A}`, `blob:${at('www.amazon.com')}`),
  ...each('not-amazon', at('evil.example'), at('www.amaz0n.com'), at('127.0.0.1'), at('[::1]')),
  ...each('not-amazon', at('www.amazon.com@evil.example'), at('a.co.evil.example')),
  ...each('not-amazon', at('www.amazon.com%2Fdp%2Fx@evil.example'), 'kettle.example/dp'),
  ...each('not-amazon', at('www.amazon.com:443@evil.example'), at('evil.example?.amazon.com')),
  ...each('not-amazon', `https://evil.example/${at('www.amazon.com')}`),
  ...each('not-amazon', at('evil.example\\@www.amazon.com'), at('evil.example#.amazon.com')),
  ...each('lookalike', at('amazon.com.evil.example'), at('www.amazon.com.evil.example')),
  ...each('lookalike', at('amazon.evil.example'), at('amazon-com.example')),
  ...each('lookalike', at('amazon.co'), at('amazon.uk'), at('www.amazon.co.nz')),
  ...each('lookalike', at('amazon.com.de'), at('www-amazon.com'), at('amazon.com-x.example')),
  ...each('lookalike', at('www.amzn.to'), at('amzn.to.evil.example')),
  ...each('lookalike', at('amzn.com.evil.example'), at('amazon.com..')),
  ...each('lookalike', at('xmedia-amazon.com')),
  ...each('not-amazon', at('notamazon.com'), at('wwwamazon.com'), at('amazon'), at('xamzn.com')),
  ...each('not-amazon', at('amazonaws.com.evil.example'), at('xamzn.to'), at('amazonia.example')),
  ...each('lookalike', at('amazon.jobs.example'), 'amazon.com.evil.example', '//amazon.example'),
  ...each('short-link', ...SHORT_HOSTS.map(at), 'https://AMZN.TO./3abcdef', '//a.co/d/abc'),
  ...each('short-link', 'amzn.to/3abcdef', ...SHORT_HOSTS.map((host) => `http://${host}:80`)),
  ...each(
    'media-service',
    at('music.amazon.de'),
    at('www.audible.co.uk'),
    at('www.primevideo.com'),
  ),
  ...each('media-service', at('video.amazon.com'), at('pharmacy.amazon.com'), at('goodreads.com')),
  ...each(
    'non-retail',
    at('us-east-1.console.aws.amazon.com'),
    at('amazonaws.com'),
    at('amazon.cn'),
  ),
  ...each(
    'non-retail',
    at('amazon.amazon.com'),
    at('www.amazon.com.amazon.com'),
    at('x.amazon.nl'),
  ),
  ...each('non-retail', at('www.www.amazon.com'), at('m.www.amazon.com'), at('music.x.amazon.com')),
  ...each('non-retail', at('m.media-amazon.com'), at('www.amazon.jobs'), at('aax-eu.amazon.de')),
];

describe('what is no store', () => {
  test.each(REFUSED)('%j is %s', (input, refusal) => {
    expect(readAmazonUrl(input)).toEqual({ kind: refusal, refusal });
  });

  test.each(NON_RETAIL_SUBDOMAINS)('%s.amazon is no shop', (sub) => {
    const { kind } = readAmazonUrl(at(`${sub}.amazon.com`));
    expect(kind).toBe(['music', 'pay', 'primenow'].includes(sub) ? 'media-service' : 'non-retail');
  });

  test.each([
    // Cyrillic о, а and с; a Turkish ı; a combining accent; a letter from the mathematics block.
    ...['www.amaz\u043en.com', 'www.\u0430mazon.com', 'www.amazon.\u0441om', 'www.amaz\u0131n.com'],
    ...['www.amazo\u0301n.com', 'www.xn--amazn-mye.com', 'www.amazon.com.xn--p1ai'],
    ...['amazon\u2024com.example', 'www.amazon.com\u2044dp.example'],
  ])('a letter of another alphabet makes no store: %s', (host) => {
    const found = readAmazonUrl(at(host));
    expect(found.marketplace).toBeUndefined();
    expect(['lookalike', 'not-amazon', 'not-a-url']).toContain(found.kind);
  });
});
