import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MARQUEE, SHOT, TILE } from '../tools/store-images/frame';
import { SHOTS, WORDS } from '../tools/store-images/words';

const FOLDER = '.github/store';
const IMAGES = join(FOLDER, 'images');
const LANGUAGES = readdirSync('public/_locales');

/** Sections of a page by their headings. */
function sections(file: string): ReadonlyMap<string, string> {
  const [, ...parts] = readFileSync(join(FOLDER, file), 'utf8').split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    }),
  );
}

/** The cells of a table's rows, without its heading. */
function rows(section: string | undefined): readonly (readonly string[])[] {
  const lines = (section ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Width and height stand in the first chunk of a PNG. */
function sizeOf(name: string): { width: number; height: number } {
  const png = readFileSync(join(IMAGES, name));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const flat = (text: string) => text.replace(/\s+/g, ' ');
const dashboard = sections('dashboard.md');
const privacy = flat(readFileSync('PRIVACY.md', 'utf8'));

test('every language of the extension has its listing', () => {
  const listings = readdirSync(FOLDER).filter((name) => name.startsWith('listing.'));
  expect(listings).toEqual(LANGUAGES.map((language) => `listing.${language}.md`));
});

/** How the programme is called, and that the ID is the user's own. */
const PROGRAMME: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/Amazon Associates programme/, /your own tracking ID/, /its makers earn nothing/],
  de: [/Amazon-Partnerprogramm/, /Ihre eigene Tracking-ID/, /Entwickler verdienen nichts/],
};

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const listing = sections(`listing.${language}.md`);
  const messages = JSON.parse(
    readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
  ) as Record<string, { message: string }>;
  const text = (name: string) => listing.get(name) ?? '';

  test('has the name and summary that Chrome takes from the manifest', () => {
    expect(text('Name')).toBe(messages['extensionName']?.message);
    expect(text('Summary, Chrome')).toBe(messages['extensionDescription']?.message);
  });

  test.each([
    // https://developer.chrome.com/docs/webstore/cws-dashboard-listing
    ['Summary, Chrome', 132],
    // The form of addons.mozilla.org.
    ['Summary, Firefox', 250],
    ['Description', 15_000],
  ])('%s fits', (name, longest) => {
    expect(text(name).length).toBeGreaterThan(20);
    expect(text(name).length).toBeLessThanOrEqual(longest);
  });

  test('names the affiliate programme, and whose ID is used, before anything else', () => {
    // As much as the stores show before "more".
    const first = text('Description').slice(0, 600);
    expect((PROGRAMME[language] ?? [/$^/]).filter((words) => !words.test(first))).toEqual([]);
    expect(text('Summary, Chrome')).toMatch(/Amazon/);
  });

  test('ends with what Amazon has to do with it', () => {
    const last = text('Description').split('\n\n').at(-1);
    expect(last).toMatch(/not affiliated with Amazon|keiner Verbindung zu Amazon/);
    expect(last).toMatch(/section 5|Abschnitt 5/);
  });

  test('is calm, and plain text', () => {
    expect(text('Description')).not.toMatch(/!|\*\*|\]\(|<[a-z]/);
  });

  test('has its pictures, each of the size that stores ask, and their words as captions', () => {
    const words = WORDS[language as keyof typeof WORDS];
    const captions = SHOTS.map((shot, at) => `${at + 1}. ${words[shot].title}`);
    expect(text('Captions of the pictures').split('\n')).toEqual(captions);
    expect(readdirSync(join(IMAGES, language))).toEqual(
      SHOTS.map((shot, at) => `${at + 1}-${shot}.png`),
    );
    const sizes = readdirSync(join(IMAGES, language)).map((name) => sizeOf(`${language}/${name}`));
    expect(sizes).toEqual(SHOTS.map(() => SHOT));
  });
});

test('the tiles have the sizes that stores ask, and all pictures together stay small', () => {
  expect([sizeOf('tile.png'), sizeOf('marquee.png')]).toEqual([TILE, MARQUEE]);
  const files = readdirSync(IMAGES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.png'),
  );
  const bytes = files.map((name) => statSync(join(IMAGES, name)).size);
  expect(Math.max(...bytes)).toBeLessThan(300_000);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
});

test('the form justifies what the README lists, each within a thousand characters', () => {
  const readme = readFileSync('README.md', 'utf8').split('## Permissions')[1]?.split('\n## ')[0];
  const listed = rows(readme)
    .map(([name = '']) => name.replace(/, .*/, ''))
    .filter((name) => !/^(?:permission|-+)$/.test(name));
  const justified = rows(dashboard.get('Permission justifications'));
  expect(listed.length).toBeGreaterThan(5);
  expect(justified.map(([name]) => name)).toEqual([...listed, 'content script']);
  expect(justified.filter(([, why = '']) => why.length < 20 || why.length > 1_000)).toEqual([]);
});

test('what the listing says of privacy stands in PRIVACY.md', () => {
  const claims = rows(dashboard.get('What the listing says, and where PRIVACY.md says it'));
  expect(claims.length).toBeGreaterThan(5);
  expect(claims.filter(([, quoted = '']) => !privacy.includes(quoted))).toEqual([]);
});

test('the form says no other data is handled than PRIVACY.md tells of', () => {
  const ticked = dashboard.get('Data use')?.match(/^- [^:]+/gm);
  expect(ticked).toEqual(['- Web history', '- Website content']);
  expect(privacy).toContain('sends nothing anywhere');
});
