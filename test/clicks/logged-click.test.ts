import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PAGE_LENGTH, pageOf, parseLoggedClick } from '../../lib/clicks/logged-click';

describe('what is kept of a page with a link', () => {
  test.each([
    ['https://blog.example/best?utm=1#top', 'https://blog.example/best'],
    ['http://blog.example', 'http://blog.example/'],
    ['https://me:secret@blog.example/a', 'https://blog.example/a'],
    ['https://blog.example/a;jsessionid=1', 'https://blog.example/a'],
    ['https://blog.example:8080/a/', 'https://blog.example:8080/a/'],
    [' https://BLOG.example/Ä ', 'https://blog.example/%C3%84'],
    ['/best/pans?x=1', '/best/pans'],
    ['/', '/'],
    ['//blog.example/a', undefined],
    ['blog.example/a', undefined],
    ['javascript:alert(1)', undefined],
    ['android-app://com.example/x', undefined],
    ['file:///notes/me', undefined],
    ['https://', undefined],
    ['', undefined],
    [undefined, undefined],
    [7, undefined],
  ])('of %j: %j', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  test('is itself what is kept of it, holds no query and is no longer than it may be', () => {
    const hard = fc.stringMatching(
      /^(?:https?:\/\/[a-z]{1,3})?\/(?:[a-z%;?#/.@\\2eE]|%[0-9A-F]{2}){0,400}$/,
    );
    fc.assert(
      fc.property(
        fc.oneof(hard, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (text) => {
          const page = pageOf(text);
          if (page === undefined) return;
          expect(pageOf(page)).toBe(page);
          expect(page).not.toMatch(/[?#]/);
          expect(page.length).toBeLessThanOrEqual(MAX_PAGE_LENGTH);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

const CLICK = { day: '2024-09-01', marketplace: 'US', trackingId: 'mine-20', clicks: 1 };

test.each([
  [CLICK, true],
  [
    {
      ...CLICK,
      atMs: Date.UTC(2024, 8, 1),
      asin: 'B0EXAMPL01',
      page: '/best',
      clicks: 2 ** 32 - 1,
    },
    true,
  ],
  [{ ...CLICK, day: '2024-02-30' }, false],
  [{ ...CLICK, day: '2024-9-1' }, false],
  [{ ...CLICK, clicks: 0 }, false],
  [{ ...CLICK, clicks: 1.5 }, false],
  [{ ...CLICK, clicks: 2 ** 32 }, false],
  [{ ...CLICK, marketplace: 'XX' }, false],
  [{ ...CLICK, trackingId: 'Not One' }, false],
  [{ ...CLICK, asin: 'B0' }, false],
  [{ ...CLICK, page: '/best?visitor=7' }, false],
  [{ ...CLICK, ip: '192.0.2.1' }, false],
  [{ ...CLICK, atMs: -1 }, false],
  [{ ...CLICK, atMs: Date.UTC(2024, 8, 1) + 0.5 }, false],
  // Of another day, whatever the store's zone.
  [{ ...CLICK, atMs: Date.UTC(2024, 7, 31) - 1 }, false],
  [{ ...CLICK, atMs: Date.UTC(2024, 8, 3) }, false],
  [undefined, false],
])('%j is a logged click: %j', (value, is) => {
  expect(parseLoggedClick(value) !== undefined).toBe(is);
});
