import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { CHROME_BUILD } from '../tools/chromium';
import { FIREFOX_BUILD } from '../tools/firefox';
import { NOTICES } from '../tools/package/notices';
import { filesIn, pack } from '../tools/package/pack';
import { strangeFiles } from '../tools/package/strange-files';

/** As `npm run package` makes them, from the builds as they are; that also builds them twice. */
describe.each([
  ['Chrome', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the package for %s', (browser, build) => {
  const copy = mkdtempSync(join(tmpdir(), 'tagtally copy '));
  const zone = process.env['TZ'];
  const files = filesIn(build);
  const packed = pack(files);

  beforeAll(() => {
    cpSync(build, copy, { recursive: true });
    for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
      utimesSync(join(copy, name), 1e9, 1e9);
    }
    process.env['TZ'] = 'Pacific/Kiritimati';
  });
  afterAll(() => {
    rmSync(copy, { recursive: true });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('has the same bytes from a copy of other times, in another order and zone', () => {
    const turned = new Map([...filesIn(copy)].reverse());
    expect(Buffer.compare(pack(turned), packed)).toBe(0);
  });

  test('holds what was built, and no more', () => {
    const held = unzipSync(packed);
    expect(Object.keys(held)).toEqual([...files.keys()].sort());
    const changed = [...files].filter(
      ([path, bytes]) => Buffer.compare(bytes, held[path] ?? Buffer.of()) !== 0,
    );
    expect(changed).toEqual([]);
  });

  test('names no machine and holds nothing that the browser does not read', () => {
    expect(files.size).toBeGreaterThan(30);
    expect(strangeFiles(files, process.cwd())).toEqual([]);
  });

  test('has the version of package.json', () => {
    const manifest = textOf('manifest.json');
    expect((JSON.parse(manifest) as { version: string }).version).toBe(packageJson.version);
  });

  test('has the licences of all that is built in, and a link to them', () => {
    const notices = textOf(NOTICES);
    const bundled = [...Object.keys(packageJson.dependencies), 'wxt', 'vite', 'rolldown'];
    const entry = (name: string) => new RegExp(`\n${name} \\d[\\d.]+, [\\w.-]+\nhttps?://\\S+\n\n`);
    expect(bundled.filter((name) => !entry(name).test(notices))).toEqual([]);
    const texts = notices.split(/-{72}/).slice(1);
    expect(texts.length).toBeGreaterThanOrEqual(bundled.length);
    expect(texts.filter((text) => !/copyright/i.test(text) || text.length < 700)).toEqual([]);
    const options = [...files.keys()].filter((path) => /\/options-.*\.js$/.test(path));
    expect(options.some((path) => textOf(path).includes(NOTICES))).toBe(true);
  });

  test('has its messages without what is said to translators', () => {
    const { extensionName } = JSON.parse(textOf('_locales/en/messages.json')) as {
      extensionName: object;
    };
    expect(extensionName).toEqual({ message: 'TagTally' });
  });

  test('asks for what the form of the store justifies, and no more', () => {
    const { permissions, optional_permissions: optional } = JSON.parse(textOf('manifest.json')) as {
      permissions: string[];
      optional_permissions: string[];
    };
    const form = readFileSync('.github/store/dashboard.md', 'utf8');
    const rows = form.split('## Permission justifications')[1]?.split('\n## ')[0] ?? '';
    const justified = [...rows.matchAll(/^\| ([a-zA-Z]+) +\| (.*)$/gm)]
      .filter(([, , why = '']) => browser === 'Chrome' || !why.includes('Chrome only'))
      .map(([, name]) => name)
      .slice(1);
    expect([...permissions, ...optional].sort()).toEqual(justified.sort());
  });

  function textOf(path: string): string {
    return readFileSync(join(build, path), 'utf8');
  }
});
