import { beforeEach, expect, test, vi } from 'vitest';

/** The menu as browsers keep it for a background that sleeps. */
const items = vi.hoisted(() => new Map<string, { id: string; title: string }>());

vi.mock('wxt/browser', () => ({
  browser: {
    contextMenus: {
      removeAll: () => Promise.resolve(items.clear()),
      create: (item: { id: string; title: string }) => {
        if (items.has(item.id)) throw new Error('duplicate id');
        items.set(item.id, item);
      },
      update: (id: string, { title }: { title: string }) => {
        const item = items.get(id);
        if (!item) return Promise.reject(new Error('no such item'));
        items.set(id, { ...item, title });
        return Promise.resolve();
      },
    },
  },
}));

const { createCopyMenu, keepCopyMenu } = await import('../../lib/platform/context-menu');

const MENU = { title: 'Copy', patterns: ['*://*.amazon.com/*'], pictures: [] };

beforeEach(() => {
  items.clear();
});

test('Firefox has dropped the items, and says nothing: they come back', async () => {
  vi.stubEnv('FIREFOX', 'true');
  await keepCopyMenu(MENU);
  expect([...items.keys()]).toEqual(['copy-link', 'copy-page']);
});

test('items that are there are left alone', async () => {
  vi.stubEnv('FIREFOX', 'true');
  await createCopyMenu(MENU);
  const before = items.get('copy-link');
  await keepCopyMenu(MENU);
  expect(items.get('copy-link')).toBe(before);
});

test('an install and a start at once make each item once', async () => {
  vi.stubEnv('FIREFOX', 'true');
  await Promise.all([keepCopyMenu(MENU), createCopyMenu(MENU), keepCopyMenu(MENU)]);
  expect([...items.keys()]).toEqual(['copy-link', 'copy-page']);
});

test('Chrome keeps its items, and is not asked', async () => {
  vi.stubEnv('FIREFOX', '');
  await keepCopyMenu(MENU);
  expect(items.size).toBe(0);
});
