import { expect, test } from 'vitest';
import { browserName } from '../../lib/platform/browser-name';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const brands = (...list: readonly (readonly [string, string])[]) => ({
  platform: 'Windows',
  brands: list.map(([brand, version]) => ({ brand, version })),
});

test.each([
  ['Chromium 156, Windows', brands(['Not:A-Brand', '8'], ['Chromium', '156'])],
  ['Google Chrome 156, Windows', brands(['Chromium', '156'], ['Google Chrome', '156'])],
  [
    'Microsoft Edge 156, Windows',
    brands(['Not A(Brand', '99'], ['Microsoft Edge', '156'], ['Chromium', '156']),
  ],
])('brands: %s', (name, userAgentData) => {
  expect(browserName({ userAgent: 'Mozilla/5.0', userAgentData })).toBe(name);
});

test.each([
  ['Firefox 153.0, Linux', LINUX],
  ['Firefox 153.0, macOS', LINUX.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10.15')],
  ['Firefox 153.0, Windows', LINUX.replace('X11; Linux x86_64', 'Windows NT 10.0; Win64; x64')],
  ['Firefox 153.0, Android', LINUX.replace('X11; Linux x86_64', 'Android 16; Mobile')],
  ['unknown', 'something else'],
])('user agent: %s', (name, userAgent) => {
  expect(browserName({ userAgent })).toBe(name);
});

test('only made-up brands: by the user agent', () => {
  expect(browserName({ userAgent: LINUX, userAgentData: brands(['Not)A;Brand', '8']) })).toBe(
    'Firefox 153.0, Linux',
  );
});
