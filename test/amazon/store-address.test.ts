import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { readPlainStoreAddress } from '../../lib/amazon/store-address';
import { anyStore } from './samples';

const A = 'B0EXAMPL01';

describe('an address that is plain already', () => {
  test.each(MARKETPLACES)('in $domain is taken apart without further ado', ({ code, domain }) => {
    for (const host of [domain, `www.${domain}`, `m.${domain}`, `smile.${domain}`]) {
      expect(readPlainStoreAddress(`https://${host}/a/dp/${A}/ref=x?th=1&k=a+b%20c#d`)).toEqual({
        host: { marketplace: code },
        pathname: `/a/dp/${A}/ref=x`,
        search: '?th=1&k=a+b%20c',
      });
    }
  });

  test.each([
    ['https://www.amazon.com', '/', ''],
    ['http://www.amazon.com/', '/', ''],
    ['https://www.amazon.com?', '/', ''],
    ['https://www.amazon.com/?', '/', ''],
    ['https://www.amazon.com?x', '/', '?x'],
    ['https://www.amazon.com#/dp/x', '/', ''],
    ['https://www.amazon.com/a?#b', '/a', ''],
    ['https://www.amazon.com//a//', '//a//', ''],
    ['https://www.amazon.com/a?b?c#d', '/a', '?b?c'],
    ['https://www.amazon.com/..a/.b/c./...', '/..a/.b/c./...', ''],
    ['https://www.amazon.com/a?/../b', '/a', '?/../b'],
    ['https://amzn.com/B0EXAMPL01', '/B0EXAMPL01', ''],
  ])('%s has the path %j and the query %j', (text, pathname, search) => {
    expect(readPlainStoreAddress(text)).toMatchObject({ pathname, search });
  });
});

describe('any other is left to the browser', () => {
  test.each([
    ...['', ' ', 'x', 'www.amazon.com', '//www.amazon.com/', 'https:/www.amazon.com/', 'https://'],
    ...['HTTPS://www.amazon.com/', 'https://WWW.amazon.com/', 'https://www.amazon.com./'],
    ...['https://www.amazon.com:443/', 'https://x@www.amazon.com/', 'https://www.amazon.com\\'],
    ...['https://evil.example/', 'https://www.amazon.com.evil.example/', 'https://amzn.to/x'],
    ...[
      'https://www.amazon.com@evil.example/',
      'ftp://www.amazon.com/',
      ' https://www.amazon.com/',
    ],
    ...['https://www.amazon.com/ ', 'https://www.amazon.com/\n', 'https://www.amazon.com/a\tb'],
    ...['https://www.amazon.com/é', 'https://www.amazon.com/a"b', "https://www.amazon.com/?k=it's"],
    ...[
      'https://www.amazon.com/a/../b',
      'https://www.amazon.com/a/./b',
      'https://www.amazon.com/..',
    ],
    ...[
      'https://www.amazon.com/a/%2e%2E/b',
      'https://www.amazon.com/.%2e',
      'https://www.amazon.com/%2E',
    ],
    ...['https://www.amazon.com/a|b', 'https://www.amazon.com/{}', 'https://www.amazon.com/?k=<x>'],
  ])('%j', (text) => {
    expect(readPlainStoreAddress(text)).toBeUndefined();
  });
});

test('whatever is taken apart comes out as the browser would have it', () => {
  const plain = fc.constantFrom(
    ...['/', 'dp', A, '?', '&', '=', 'ref=x', '-/en', '%41', ':', '@', ';', '!', '~', '+', '.'],
  );
  const bit = fc.constantFrom(
    ...['/', '//', '/.', '/..', '.', '%2e', '%', '%41', '?', '#', '&', '&amp;', '=', ':', '@', ';'],
    ...[
      'dp',
      A,
      'ref=x',
      'a b',
      "'",
      '"',
      '|',
      '\\',
      '^',
      '`',
      '{',
      '[',
      '!',
      '$',
      '(',
      '*',
      ',',
      '~',
    ],
    ...['é', '\t', '\n', 'tag=a-20', '-/en', '+', '<', 'ａ', '\u00ad', ':80', ':444'],
  );
  const rest = fc.oneof(
    fc.array(bit, { maxLength: 8 }).map((bits) => bits.join('')),
    fc.array(plain, { maxLength: 8 }).map((bits) => bits.join('')),
    fc.string({ unit: 'grapheme-ascii' }),
  );
  const start = fc.constantFrom('https://', 'http://', 'https://', 'HTTPS://', 'https://x@');
  const sub = fc.constantFrom('', 'www.', 'm.', 'smile.', 'WWW.', 'x.', '.');
  let taken = 0;
  fc.assert(
    fc.property(start, sub, anyStore, rest, (scheme, prefix, { domain }, end) => {
      const text = scheme + prefix + domain + end;
      const parts = readPlainStoreAddress(text);
      if (!parts) return;
      taken++;
      const url = new URL(text);
      const { pathname, search } = url;
      expect({ ...parts, host: url.host }).toEqual({ pathname, search, host: prefix + domain });
      expect(url.username + url.port).toBe('');
      // The long way round leads to the same.
      expect(readAmazonUrl(` ${text}`)).toEqual(readAmazonUrl(text));
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(200);
});
