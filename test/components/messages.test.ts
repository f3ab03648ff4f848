import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const ROOT = join(import.meta.dirname, '../..');

const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);
const source = [...sources, readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')].join('\n');

const EACH = Object.entries<{ message: string; description: string }>(messages);

test('there are messages and there is source to look for them in', () => {
  expect(EACH.length).toBeGreaterThan(50);
  expect(sources.length).toBeGreaterThan(30);
});

describe.each(EACH)('%s', (key, { message, description }) => {
  test('is used somewhere', () => {
    const stem = key.replace(/_(?:one|other)$/, '');
    const wanted = [`'${key}'`, `'${stem}'`, `__MSG_${key}__`];
    expect(wanted.filter((text) => source.includes(text))).not.toEqual([]);
  });

  test('says something, and tells translators about it', () => {
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(description).toMatch(/\.$/);
  });

  test('has its placeholders in order from $1, and no other dollar sign', () => {
    const found = [...message.matchAll(/\$(\d?)/g)].map(([, n]) => n);
    expect(found).toEqual(found.map((_, i) => String(i + 1)));
  });
});

test('a message in one form for each plural has both', () => {
  const keys = new Set(Object.keys(messages));
  const plurals = [...keys].filter((key) => /_(?:one|other)$/.test(key));
  expect(plurals.length).toBeGreaterThan(0);
  for (const key of plurals) {
    expect(keys).toContain(key.replace(/_(?:one|other)$/, '_one'));
    expect(keys).toContain(key.replace(/_(?:one|other)$/, '_other'));
  }
});

test.each([
  // https://developer.chrome.com/docs/extensions/reference/manifest: name 75, description 132.
  ['extensionDescription', 132],
  ['extensionName', 75],
  // The panel covers part of somebody's page.
  ['copyLink', 20],
  ['copied', 20],
  ['panelReload', 20],
] as const)('%s has room: at most %i characters', (key, most) => {
  expect(messages[key].message.length).toBeLessThanOrEqual(most);
});

test('no message promises income: estimates are "about" and "may"', () => {
  const promises = /\b(?:you (?:will )?earn(?:ed)?|your earnings|guaranteed|profit)\b/i;
  expect(EACH.filter(([, { message }]) => promises.test(message))).toEqual([]);
});
