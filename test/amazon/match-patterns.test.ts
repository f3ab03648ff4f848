import { describe, expect, test } from 'vitest';
import { NON_RETAIL_SUBDOMAINS, SHORT_HOSTS } from '../../lib/amazon/hosts';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import {
  contentScriptExcludeGlobs,
  contentScriptExcludes,
  contentScriptMatches,
  menuPatterns,
} from '../../lib/amazon/match-patterns';
import { PRIVATE_PATHS } from '../../lib/amazon/private-paths';

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\/]/g, '\\$&');

/** A match pattern as browsers read it: `*.` in front of a host is any subdomain or none. */
function matches(pattern: string, url: string): boolean {
  const parts = /^\*:\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  const [, host = '', path = ''] = parts ?? [];
  if (!parts) throw new Error(`${pattern} is no match pattern`);
  const hosts =
    host === '*' ? '[^/]*' : escaped(host).replace('*\\.', '(?:[^/]+\\.)?').replace('*', '');
  const wanted = new RegExp(`^https?:\\/\\/${hosts}${escaped(path).replaceAll('*', '.*')}$`);
  return wanted.test(url);
}

/** A glob as browsers read it: `*` is any text, `?` any one character. */
function globs(glob: string, url: string): boolean {
  const wanted = escaped(glob).replaceAll('*', '.*').replaceAll('\\?', '.');
  return new RegExp(`^${wanted}$`).test(url);
}

function scriptRunsOn(url: string): boolean {
  return (
    contentScriptMatches().some((pattern) => matches(pattern, url)) &&
    !contentScriptExcludes().some((pattern) => matches(pattern, url)) &&
    !contentScriptExcludeGlobs().some((glob) => globs(glob, url))
  );
}

describe('the content script', () => {
  test.each(MARKETPLACES)(
    'runs on product pages of $domain, with and without www',
    ({ domain }) => {
      for (const host of [domain, `www.${domain}`]) {
        expect(scriptRunsOn(`https://${host}/Kettle/dp/B0EXAMPL01?tag=a-20`)).toBe(true);
        expect(scriptRunsOn(`http://${host}/`)).toBe(true);
      }
    },
  );

  test.each([
    'https://evil.example/',
    'https://notamazon.com/dp/B0EXAMPL01',
    'https://www.amazon.com.evil.example/dp/B0EXAMPL01',
    'https://evil.example/https://www.amazon.com/',
    'file:///www.amazon.com/',
    ...SHORT_HOSTS.map((host) => `https://${host}/x`),
  ])('does not run on %s', (url) => {
    expect(scriptRunsOn(url)).toBe(false);
  });

  test.each(PRIVATE_PATHS)('does not run on %s, below it, or with a query', (path) => {
    for (const end of ['', '/', '/x', '/x?y=1', '?y=1']) {
      expect(scriptRunsOn(`https://www.amazon.de${path}${end}`)).toBe(false);
    }
  });

  test.each(NON_RETAIL_SUBDOMAINS)('does not run on %s.amazon, which is no shop', (sub) => {
    expect(scriptRunsOn(`https://${sub}.amazon.com/dp/B0EXAMPL01`)).toBe(false);
    expect(scriptRunsOn(`http://${sub}.amazon.co.uk/`)).toBe(false);
  });

  test.each([
    'https://www.amazon.com/cartridges/dp/B0EXAMPL01',
    'https://www.amazon.com/apple/dp/B0EXAMPL01',
    'https://www.amazon.com/Sell-by-date-labels/dp/B0EXAMPL01',
    'https://www.amazon.com/s?k=x&next=https://music.amazon.com/',
  ])('still runs on %s', (url) => {
    expect(scriptRunsOn(url)).toBe(true);
  });
});

test('the menu item is offered on the stores and on short links, which it explains', () => {
  const offered = (url: string) => menuPatterns().some((pattern) => matches(pattern, url));
  expect(offered('https://www.amazon.com/dp/B0EXAMPL01')).toBe(true);
  for (const host of SHORT_HOSTS) expect(offered(`https://${host}/x`)).toBe(true);
  expect(offered('https://evil.example/')).toBe(false);
});
