import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

type Locale = Readonly<Record<string, { readonly message: string }>>;

const ROOT = join(import.meta.dirname, '../..');

const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);
const source = [...sources, readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')].join('\n');

const LOCALES = readdirSync(join(ROOT, 'public/_locales')).map((folder) => {
  const file = join(ROOT, 'public/_locales', folder, 'messages.json');
  return [folder, JSON.parse(readFileSync(file, 'utf8')) as Locale] as const;
});

const LIMITS = [
  // https://developer.chrome.com/docs/extensions/reference/manifest: name 75, description 132.
  ['extensionDescription', 132],
  ['extensionName', 75],
  // The panel covers part of somebody's page.
  ['copyLink', 20],
  ['copied', 20],
  ['panelReload', 20],
] as const;

/** What no message may hold: promises, signs of another language, and words left in English. */
const HABITS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:you (?:will )?earn(?:ed)?|your earnings|guaranteed|profit)\b/gi,
  de: /\b(?:Sie verdienen|Ihr Verdienst|garantiert|Gewinn)\b|["”]|\d ?%|\b(?:the|and|your|with|this|that|from|which)\b/gi,
};

/** A title as sellers write them, to try formats on. */
const AWKWARD = 'templateSampleTitle';

/** Names, which are the same in every language. */
const NAMES = [
  'columnAsin',
  'diagnosticsVersion',
  'extensionName',
  'formatBbcode',
  'formatHtml',
  'formatMarkdown',
  'formatRst',
  'languageDirection',
  'logBitly',
  'logPrettyLinks',
  'markupHtml',
  'markupMarkdown',
];

/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: [
    'assignName',
    'columnBonus',
    'columnLink',
    'diagnosticsBrowser',
    'linksFormat',
    'partLinks',
    'tabLinks',
    'templateName',
    'templateText',
  ],
};

const EACH = Object.entries<{ message: string; description: string }>(messages);
const ALL = new Map(EACH);

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

describe.each(LOCALES)('in %s', (folder, locale) => {
  const texts = Object.entries(locale).map(([key, { message }]) => ({ key, message }));
  const english = (key: string) => ALL.get(key)?.message ?? '';
  const keysOf = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key);

  test('there are the messages of English, in their order', () => {
    expect(Object.keys(locale)).toEqual(Object.keys(messages));
  });

  test('the language says its own name', () => {
    expect(locale['languageCode']?.message).toBe(folder.replaceAll('_', '-'));
    expect(locale['languageDirection']?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  test('all say something, without blanks around it, and nobody is shouted at', () => {
    const isOdd = (text: string) =>
      text === '' || text.trim() !== text || text.includes('!') || text.normalize() !== text;
    expect(keysOf(texts.filter(({ message }) => isOdd(message)))).toEqual([]);
  });

  test('each placeholder stands as often as in English, whatever the order', () => {
    // `{url}` and the braces are the user's placeholders in templates.
    const placeholders = (text: string) => text.match(/\$\d?|\{\w+\}|\{+|\}+/g)?.sort() ?? [];
    for (const { key, message } of texts) {
      expect({ [key]: placeholders(message) }).toEqual({ [key]: placeholders(english(key)) });
    }
  });

  test('two forms are all the plurals it needs, as `plural` chooses between no more', () => {
    const rules = new Intl.PluralRules(locale['languageCode']?.message);
    const forms = new Set(Array.from({ length: 1_001 }, (_, count) => rules.select(count)));
    forms.delete('one');
    expect([...forms]).toEqual(['other']);
  });

  test('a form that does not say its count is for one only', () => {
    const rules = new Intl.PluralRules(locale['languageCode']?.message);
    const silent = texts.filter((t) => t.key.endsWith('_one') && !t.message.includes('$1'));
    expect([0, 2, 21].filter((n) => silent.length > 0 && rules.select(n) === 'one')).toEqual([]);
  });

  test('the words that delete everything are as they are compared: in small letters', () => {
    const word = locale['everythingWord']?.message ?? '';
    expect(word).toBe(word.trim().toLowerCase());
  });

  test.each(LIMITS)('%s has room: at most %i characters', (key, most) => {
    expect(locale[key]?.message.length).toBeLessThanOrEqual(most);
  });

  test('nothing promises income, and nothing is against the habits of the language', () => {
    const against = HABITS[folder];
    expect(against).toBeDefined();
    const breaks = texts.flatMap(({ key, message }) =>
      key === AWKWARD ? [] : [...message.matchAll(against ?? /^/g)].map(([it]) => `${key}: ${it}`),
    );
    expect(breaks).toEqual([]);
  });
});

test.each(LOCALES.filter(([folder]) => folder !== 'en'))(
  'in %s only names and shared words are as in English',
  (folder, locale) => {
    const same = EACH.filter(([key, { message }]) => locale[key]?.message === message);
    const worded = same.filter(([, { message }]) => /\p{L}/u.test(message.replace(/\$\d/g, '')));
    const keys = worded.map(([key]) => key);
    expect(keys.sort()).toEqual([...NAMES, ...(SHARED[folder] ?? [])].sort());
  },
);
