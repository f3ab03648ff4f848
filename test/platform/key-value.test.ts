import { beforeEach, expect, test, vi } from 'vitest';

const held = vi.hoisted((): { all: Record<string, unknown>; damaged: string } => ({
  all: {},
  damaged: '',
}));

/** Chromium's storage where the value of one key is damaged: it refuses every read that touches it. */
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: (key: string | null) =>
          (key === null || key === held.damaged) && held.damaged in held.all
            ? Promise.reject(new Error('Invalid JSON'))
            : Promise.resolve(key === null ? { ...held.all } : { [key]: held.all[key] }),
        getKeys: () => Promise.resolve(Object.keys(held.all)),
        remove: (keys: string | readonly string[]) => {
          const rest = Object.entries(held.all).filter(([key]) => ![keys].flat().includes(key));
          held.all = Object.fromEntries(rest);
          return Promise.resolve();
        },
      },
    },
  },
}));

const { localArea } = await import('../../lib/platform/key-value');

beforeEach(() => {
  held.all = { 'outbox:a': 1, 'outbox:b': 2, mirror: 3 };
  held.damaged = '';
});

test('entries of a beginning are told', async () => {
  expect(await localArea.entries('outbox:')).toEqual({ 'outbox:a': 1, 'outbox:b': 2 });
});

test('a damaged entry keeps no other from being read, and is removed', async () => {
  held.damaged = 'outbox:a';
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await localArea.entries('outbox:')).toEqual({ 'outbox:b': 2 });
  expect(told).toHaveBeenCalledOnce();
  expect(held.all).toEqual({ 'outbox:b': 2, mirror: 3 });
});
