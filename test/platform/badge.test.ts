import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatBadgeRate } from '../../lib/commission/money';

/** The toolbar icon as browsers keep it: a text for all tabs, and a tab's own in front of it. */
const icon = vi.hoisted(() => ({
  all: '',
  own: new Map<number, string>(),
  tabs: [1, 2, 3],
  session: new Map<string, unknown>(),
}));
const IN_FRONT = 1;

vi.mock('wxt/browser', () => ({
  browser: {
    action: {
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setBadgeText: ({ tabId, text }: { tabId?: number; text: string | null }) => {
        if (tabId === undefined) icon.all = text ?? '';
        else if (!icon.tabs.includes(tabId)) return Promise.reject(new Error('no such tab'));
        else if (text === null) icon.own.delete(tabId);
        else icon.own.set(tabId, text);
        return Promise.resolve();
      },
      getBadgeText: ({ tabId }: { tabId: number }) =>
        icon.tabs.includes(tabId)
          ? Promise.resolve(icon.own.get(tabId) ?? icon.all)
          : Promise.reject(new Error('no such tab')),
    },
    storage: {
      session: {
        get: (key: string) => Promise.resolve({ [key]: icon.session.get(key) }),
        set: (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) icon.session.set(key, value);
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(icon.session.delete(key)),
      },
    },
    tabs: {
      query: ({ active }: { active?: boolean }) =>
        Promise.resolve((active ? [IN_FRONT] : icon.tabs).map((id) => ({ id }))),
    },
  },
}));

let badge: typeof import('../../lib/platform/badge');
const seen = (tabId = IN_FRONT) => icon.own.get(tabId) ?? icon.all;
const goElsewhere = (tabId: number) => icon.own.delete(tabId);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  Object.assign(icon, { all: '', own: new Map(), tabs: [1, 2, 3], session: new Map() });
  badge = await import('../../lib/platform/badge');
});
afterEach(() => vi.useRealTimers());

test('✓ is shown for two seconds, and then nothing', async () => {
  await badge.flashDone();
  expect([seen(1), seen(2)]).toEqual(['✓', '✓']);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(seen()).toBe('✓');
  await vi.advanceTimersByTimeAsync(1);
  expect([seen(1), seen(2)]).toEqual(['', '']);
});

test('a second copy begins the two seconds anew', async () => {
  await badge.flashDone();
  await vi.advanceTimersByTimeAsync(1_500);
  await badge.flashDone();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(seen()).toBe('✓');
  await vi.advanceTimersByTimeAsync(500);
  expect(seen()).toBe('');
});

test('a rate is shown in its tab alone, until the tab goes elsewhere or has none', async () => {
  await badge.showRate(1, '4.5');
  await badge.showRate(2, '3');
  expect([seen(1), seen(2), seen(3)]).toEqual(['4.5', '3', '']);
  goElsewhere(1);
  await badge.showRate(2, '');
  expect([seen(1), seen(2)]).toEqual(['', '']);
});

test('✓ goes before the rate of the tab in front, which comes back', async () => {
  await badge.showRate(1, '4.5');
  await badge.flashDone();
  expect(seen()).toBe('✓');
  await badge.flashDone();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen()).toBe('4.5');
});

test('a tab that went elsewhere under ✓ does not get its old rate back', async () => {
  await badge.showRate(1, '4.5');
  await badge.flashDone();
  goElsewhere(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen()).toBe('');
});

test('the rate of a page that opens under ✓ is shown after it', async () => {
  await badge.flashDone();
  await badge.showRate(1, '3');
  expect(seen()).toBe('✓');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen()).toBe('3');
});

test('! goes before every rate, before and after', async () => {
  await badge.showRate(1, '4.5');
  await badge.showRate(2, '3');
  await badge.showTrouble(true);
  await badge.showRate(3, '1');
  expect([seen(1), seen(2), seen(3)]).toEqual(['!', '!', '!']);
  await badge.showTrouble(false);
  expect([seen(1), seen(2), seen(3)]).toEqual(['', '', '']);
});

test('✓ goes before !, which comes back, also where it came meanwhile', async () => {
  await badge.showTrouble(true);
  await badge.flashDone();
  expect(seen()).toBe('✓');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen()).toBe('!');
  await badge.showTrouble(false);

  await badge.showRate(1, '4.5');
  await badge.flashDone();
  await badge.showTrouble(true);
  expect([seen(1), seen(2)]).toEqual(['✓', '✓']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([seen(1), seen(2)]).toEqual(['!', '!']);
});

test('a background that starts takes away what an earlier one could not, and no rate', async () => {
  Object.assign(icon, { all: '✓', own: new Map([[2, '4.5']]) });
  await badge.showTrouble(false);
  expect([seen(1), seen(2)]).toEqual(['', '4.5']);
});

test('a tab that was closed is no failure', async () => {
  await badge.showRate(1, '4.5');
  await badge.flashDone();
  icon.tabs = [2, 3];
  await vi.advanceTimersByTimeAsync(2_000);
  await badge.showRate(1, '3');
  expect(seen(2)).toBe('');
});

test.each([
  [450, 'en', '4.5'],
  [450, 'de', '4,5'],
  [0, 'en', '0'],
  [25, 'en', '0.25'],
  [999, 'en', '9.99'],
  [1_000, 'en', '10'],
  [1_255, 'en', '12.6'],
  [9_999, 'en', '100'],
  [10_000, 'en', '100'],
])('a rate of %i basis points is, in %s, "%s" there', (rateBp, locale, text) => {
  expect(formatBadgeRate(rateBp, locale)).toBe(text);
  expect(text.length).toBeLessThanOrEqual(4);
});

test('a ✓ of a background that was stopped is taken away by the next, which brings back the rate', async () => {
  await badge.showRate(IN_FRONT, '4.5');
  await badge.flashDone();
  vi.clearAllTimers();
  vi.resetModules();
  const next = await import('../../lib/platform/badge');
  await next.endLeftFlash();
  expect(seen()).toBe('4.5');
  expect(icon.session.size).toBe(0);
});
