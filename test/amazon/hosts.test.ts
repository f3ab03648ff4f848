import { describe, expect, test } from 'vitest';
import {
  NON_RETAIL_SUBDOMAINS,
  readHost,
  SHORT_HOSTS,
  storeOfHost,
  type OutsideKind,
} from '../../lib/amazon/hosts';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';

describe('the hosts of a store', () => {
  test.each(MARKETPLACES)('$domain is one, alone and under the names it sells by', (store) => {
    for (const sub of ['', 'www.', 'm.', 'smile.']) {
      expect(readHost(sub + store.domain)).toEqual({ marketplace: store.code });
      expect(readHost(`${sub}${store.domain}.`)).toEqual({ marketplace: store.code });
    }
  });

  test.each(MARKETPLACES)('$domain is told from what only looks like it', ({ domain }) => {
    for (const sub of ['x', 'aws', 'ww', 'www.www', 'www.m', 'mm', 'smiles', 'amazon', domain]) {
      expect(readHost(`${sub}.${domain}`), sub).toEqual({ outside: 'non-retail' });
    }
    for (const host of [`${domain}.x`, `www.${domain}.x`, `${domain}x`, `${domain}..`]) {
      expect(readHost(host), host).toEqual({ outside: 'lookalike' });
    }
    for (const host of [`x${domain}`, `www${domain}`, `my-x${domain}`]) {
      expect(readHost(host), host).toEqual({ outside: 'not-amazon' });
    }
    for (const host of [`www-${domain}`, `my-${domain}`, `x.${domain}x`]) {
      expect(readHost(host), host).toEqual({ outside: 'lookalike' });
    }
  });

  test.each([
    ...[
      'amazon-com.example',
      'www.amazon-co-uk.example',
      'amazon-de.example',
      'my-amzn-com.example',
    ],
    ...['amzn.to.example', 'amazon.example', 'amzn.example', 'www-amazon.com.example'],
  ])('%s is written like one', (host) => {
    expect(readHost(host)).toEqual({ outside: 'lookalike' });
  });

  test.each(['amzn.com', 'www.amzn.com', 'amzn.com.'])(
    '%s is short for the American one',
    (host) => {
      expect(readHost(host)).toEqual({ marketplace: 'US', short: true });
    },
  );
});

const rows = (kind: OutsideKind, ...hosts: readonly string[]) =>
  hosts.map((host) => [host, kind] as const);

test('only the hosts themselves are asked for by the quick way', () => {
  expect(storeOfHost('www.amazon.co.uk')).toEqual({ marketplace: 'UK' });
  for (const host of [
    'WWW.AMAZON.COM',
    'amazon.com.',
    'x.amazon.com',
    'amzn.to',
    '__proto__',
    '',
  ]) {
    expect(storeOfHost(host), host).toBeUndefined();
  }
});

describe('any other host', () => {
  test.each([
    ...rows('short-link', ...SHORT_HOSTS, ...SHORT_HOSTS.map((host) => `${host}.`)),
    ...rows('lookalike', 'www.amzn.to', 'amzn.to.x', 'amzn.co', 'amazon.x', 'x.amazon.x'),
    ...rows('lookalike', 'amazon-com.x', 'amazon.comx', 'amazon.jobsx', 'amazon.uk', 'amazon.co'),
    ...rows('not-amazon', 'xamzn.to', 'xlink.amazon', 'www.link.amazon', 'amazon', 'amazon.'),
    ...rows('not-amazon', 'myamazon.com', 'amazonaws.com.x', 'xamazonaws.com', 'amazonia.com'),
    ...rows('not-amazon', 'amazon-forest.example', 'the-amazons.example'),
    ...rows('not-amazon', 'xn--amazon-dva.com', 'xn--amazn-mye.com', 'amazon-tracker.example'),
    ...rows('not-amazon', '', '.', 'co', 'aa.co', 'a.co.x', 'x.a.co', 'geni.us.x', 'example.com'),
    ...rows('not-amazon', 'amaz0n.com', 'amaz.on', 'ama.zon.com', 'evilprimevideo.com', 'audible'),
    ...rows('not-amazon', 'goodreads.com.x', 'xgoodreads.com', 'xaudible.com', 'primevideo.comx'),
    ...rows('media-service', 'primevideo.com', 'www.primevideo.com', 'app.primevideo.com.'),
    ...rows('media-service', 'audible.com', 'www.audible.co.uk', 'audible.de', 'goodreads.com'),
    ...rows('media-service', 'music.amazon.com', 'music.amazon.co.jp', 'fresh.amazon.de'),
    ...rows('media-service', 'luna.amazon.com', 'pay.amazon.es', 'photos.amazon.in.'),
    ...rows('non-retail', 'xmusic.amazon.com', 'x.music.amazon.com', 'musi.amazon.com'),
    ...rows('non-retail', 'amazon.amazon.com', 'www.amazon.com.amazon.de', 'amazon.com.amazon.com'),
    ...rows('non-retail', 's3.amazonaws.com', 'amazonaws.com', 'm.media-amazon.com'),
    ...rows('non-retail', 'images-amazon.com', 'ecx.images-amazon.com', 'ssl-images-amazon.com'),
    ...rows(
      'non-retail',
      'ws-na.assoc-amazon.com',
      'assoc-amazon.co.uk',
      'aax-us.amazon-adsystem.com',
    ),
    ...rows(
      'non-retail',
      'www.amazon.jobs',
      'amazon.science',
      'amazon.cn',
      'www.aboutamazon.co.uk',
    ),
  ])('%j is %s', (host, outside) => {
    expect(readHost(host)).toEqual({ outside });
  });

  test.each(NON_RETAIL_SUBDOMAINS)('%s is no shop in any store', (sub) => {
    for (const { domain } of MARKETPLACES) {
      expect(readHost(`${sub}.${domain}`)).toHaveProperty(
        'outside',
        expect.stringMatching(/^(?:non-retail|media-service)$/),
      );
    }
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is none', (host) => {
    expect(readHost(host)).toEqual({ outside: 'not-amazon' });
    expect(readHost(`${host}.amazon.com`)).toEqual({ outside: 'non-retail' });
  });
});
