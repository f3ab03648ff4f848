import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/storage/backup-file';
import { gzip, sealed, SMALL_LINES } from './backup-samples';

const [HEAD = '', SETTINGS = '', CLICK = '', BURST = '', FOREIGN = '', LINK = '', PRODUCT = ''] =
  SMALL_LINES;
const MEGABYTE = 2 ** 20;

describe('what is not gzip', () => {
  const text = sealed(...SMALL_LINES);
  const bytes = (...list: number[]) => new Uint8Array(list);
  test.each<[string, BlobPart]>([
    ['an empty file', ''],
    ['half of gzip’s mark', bytes(0x1f)],
    ['the mark the wrong way round', bytes(0x8b, 0x1f, 8)],
    ['a text', 'hello'],
    ['a ZIP', 'PK\x03\x04'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['a backup that was unpacked', text],
    ['a backup packed in another way', new Uint8Array(deflateSync(text))],
    ['a backup packed without a mark', new Uint8Array(deflateRawSync(text))],
  ])('%s', async (_, content) => {
    expect(await readBackup(new Blob([content]))).toEqual({ ok: false, problem: 'not-gzip' });
  });
});

describe('gzip of something else', () => {
  test.each([
    ['nothing', ''],
    ['an empty line', '\n'],
    ['a word', 'hello'],
    ['a page', '<!doctype html>\n<p>hello\n'],
    ['null', 'null\n'],
    ['a number', '1\n'],
    ['a list', '[]\n'],
    ['an object', '{}\n'],
    ['another format', sealed(HEAD.replace('tagtally-backup', 'tagtally-backups'))],
    ['a format in a list', sealed(`[${HEAD}]`)],
    ['a format with the wrong letters', sealed(HEAD.replace('tagtally', 'TagTally'))],
    ['a format that is inherited', sealed(`{"__proto__":${HEAD}}`)],
    ['a backup after an empty line', sealed('', ...SMALL_LINES)],
    ['a backup after a byte-order mark', sealed(`\uFEFF${HEAD}`)],
    ['a backup whose head is not the first line', sealed(CLICK, HEAD)],
    ['a backup without a head', sealed(CLICK)],
    ['a checksum alone', sealed()],
    ['a very long word', 'x'.repeat(3 * MEGABYTE)],
    ['deep nesting', `${'['.repeat(MEGABYTE / 2)}\n`],
    ['deep nesting of objects', `${'{"format":'.repeat(50_000)}\n`],
  ])('%s', async (_, text) => {
    expect(await readBackup(gzip(text))).toEqual({ ok: false, problem: 'not-ours' });
  });

  test('a text in UTF-16', async () => {
    const file = gzip(Buffer.from(sealed(...SMALL_LINES), 'utf16le'));
    expect(await readBackup(file)).toEqual({ ok: false, problem: 'not-ours' });
  });

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await readBackup(gzip(bytes))).toEqual({ ok: false, problem: 'not-ours' });
      }),
    );
  });
});

describe('a newer backup', () => {
  test.each([
    ['that looks like ours', sealed(HEAD.replace('1', '2'), CLICK)],
    ['that says more of itself', sealed(HEAD.replace('1', '2').replace('{', '{"zone":"UTC",'))],
    ['of another order', '{"version":2,"format":"tagtally-backup"}\nwhatever\n'],
    ['between two versions', sealed(HEAD.replace('1', '1.5'))],
    ['far away', sealed(HEAD.replace('1', '1e999'))],
  ])('%s', async (_, text) => {
    expect(await readBackup(gzip(text))).toEqual({ ok: false, problem: 'newer' });
  });
});

describe('a first line that no TagTally writes', () => {
  const version = (value: string) => HEAD.replace('"version":1', `"version":${value}`);
  const madeAt = (value: string) => HEAD.replace('"madeAtMs":0', `"madeAtMs":${value}`);
  test.each([
    ...['0', '-1', '0.5', '"1"', '"2"', 'null', '[2]', '{}', 'true'].map(version),
    // A number is asked of nothing that can refuse to be one.
    version('{"valueOf":1,"toString":1}'),
    ...['-1', '0.5', '8640000000000001', '9007199254740991', '"0"', 'null'].map(madeAt),
    HEAD.replace('"version":1,', ''),
    HEAD.replace(',"madeAtMs":0', ''),
    HEAD.replace('}', ',"clicks":1}'),
    HEAD.replace('}', ',"__proto__":{}}'),
  ])('%s', async (head) => {
    expect(await readBackup(gzip(sealed(head, CLICK)))).toEqual({
      ok: false,
      problem: 'bad-row',
      line: 1,
    });
  });
});

describe('a line that no TagTally writes, as the third', () => {
  const deep = (open: string, close: string) =>
    `{"clicks":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
  test.each([
    ['nothing', ''],
    ['a space', ' '],
    ['no JSON', '{"clicks":'],
    ['two objects', `${CLICK} ${CLICK}`],
    ['null', 'null'],
    ['a text', '"clicks"'],
    ['a list', `[${CLICK}]`],
    ['an empty object', '{}'],
    ['a second head', HEAD],
    ['a kind that we do not know', CLICK.replace('clicks', 'orders')],
    ['a kind that is not kept', '{"rollups":{"key":["2026-11-22"],"clicks":1}}'],
    ['a prototype as the kind', CLICK.replace('clicks', '__proto__')],
    ['a method as the kind', CLICK.replace('clicks', 'toString')],
    ['a constructor as the kind', CLICK.replace('clicks', 'constructor')],
    ['two kinds', `${CLICK.slice(0, -1)},${FOREIGN.slice(1)}`],
    ['a list of rows', CLICK.replace('{"id"', '[{"id"').replace('}}', '}]}')],
    ['a row that brings a prototype', CLICK.replace('{"id"', '{"__proto__":{"x":1},"id"')],
    ['a row with something more', CLICK.replace('{"id"', '{"price":1,"id"')],
    ['a row of another kind', CLICK.replace('clicks', 'links')],
    ['a row that is null', '{"clicks":null}'],
    ['settings that are a text', '{"settings":"x"}'],
    ['a click without time', CLICK.replace('"atMs":1795348800000,', '')],
    ['a click at a time that cannot be', CLICK.replace('1795348800000', '8640000000000001')],
    ['a click of an unknown store', CLICK.replace('"US"', '"GB"')],
    ['a click that is income', CLICK.replace('browser', 'import')],
    ['a burst of none', BURST.replace('70', '0')],
    ['a burst within a minute', BURST.replace('00,', '01,')],
    ['a link that runs a script', LINK.replace('https://', 'javascript://')],
    ['an enormous text', PRODUCT.replace('Demo', 'x'.repeat(3 * MEGABYTE))],
    ['a long text', PRODUCT.replace('Demo', 'x'.repeat(501))],
    ['deep lists', deep('[', ']')],
    ['deep objects', deep('{"a":', '}')],
    ['many keys', `{${Array.from({ length: 50_000 }, (_, n) => `"${n}":0`).join()}}`],
    ['a checksum that is none', '{"sha256":"0"}'],
    ['a checksum in capitals', `{"sha256":"${'A'.repeat(64)}"}`],
  ])('%s', async (_, line) => {
    const file = gzip(sealed(HEAD, FOREIGN, line));
    expect(await readBackup(file)).toEqual({ ok: false, problem: 'bad-row', line: 3 });
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test('bytes that are no text', async () => {
    const [before = '', after = ''] = sealed(HEAD, FOREIGN, PRODUCT).split('Demo');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
    expect(await readBackup(gzip(bytes))).toEqual({ ok: false, problem: 'bad-row', line: 3 });
  });
});

describe('a row that is there twice', () => {
  test.each([
    ['settings', SETTINGS, SETTINGS.replace('true', 'false')],
    ['a click', CLICK, CLICK.replace('mine-20', 'mine-21')],
    ['a burst', BURST, BURST.replace('70', '71')],
    ['a foreign arrival', FOREIGN, FOREIGN],
    ['a link', LINK, LINK.replaceAll('mine-20', 'mine-21')],
    ['a product', PRODUCT, PRODUCT.replace('Demo', 'Other')],
  ])('%s', async (_, one, other) => {
    const file = gzip(sealed(HEAD, one, other));
    expect(await readBackup(file)).toEqual({ ok: false, problem: 'bad-row', line: 3 });
  });

  test.each([
    ['a click and a link of the same id', CLICK, LINK],
    ['bursts of two minutes', BURST, BURST.replace('48800000', '48860000')],
    ['bursts of two stores', BURST, BURST.replace('US', 'DE')],
    ['bursts of two IDs', BURST, BURST.replace('mine-20', 'mine-21')],
    ['foreign arrivals in two stores', FOREIGN, FOREIGN.replace('US', 'DE')],
    ['a product in two stores', PRODUCT, PRODUCT.replace('"US"', '"DE"')],
  ])('but not %s', async (_, one, other) => {
    expect(await readBackup(gzip(sealed(HEAD, one, other)))).toMatchObject({ ok: true });
  });
});

describe('an end that is not as it should be', () => {
  const text = sealed(HEAD, CLICK);
  const end = text.slice(text.lastIndexOf('{'));
  const cutOff = { ok: false, problem: 'cut-off' };
  const changed = { ok: false, problem: 'changed' };
  const fourth = { ok: false, problem: 'bad-row', line: 4 };
  test.each<[string, string, object]>([
    ['no checksum', `${HEAD}\n${CLICK}\n`, cutOff],
    ['a head alone', `${HEAD}\n`, cutOff],
    ['no line break', text.trimEnd(), cutOff],
    ['a space after it', `${text} `, cutOff],
    ['a row after it, unfinished', text + CLICK, cutOff],
    ['the checksum of something else', `${HEAD}\n${FOREIGN}\n${end}`, changed],
    ['a row that was changed', text.replace('mine-20', 'mine-21'), changed],
    ['a row less', text.replace(`${CLICK}\n`, ''), changed],
    ['a head that was changed', text.replace('"madeAtMs":0', '"madeAtMs":1'), changed],
    ['a space in a row', text.replace('"id":', '"id": '), changed],
    [
      'a checksum that was changed',
      text.replace(/.(?="\}\n$)/, (d) => (d === '0' ? '1' : '0')),
      changed,
    ],
    ['a row after it', `${text}${FOREIGN}\n`, fourth],
    ['an empty line after it', `${text}\n`, fourth],
    ['the same again after it', text + end, fourth],
    ['a whole backup after it', text + text, fourth],
  ])('%s', async (_, whole, problem) => {
    expect(await readBackup(gzip(whole))).toEqual(problem);
  });
});

test('a file that the browser cannot read is not called damaged', async () => {
  class Gone extends Blob {
    override slice(): Blob {
      return { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    }
  }
  await expect(readBackup(new Gone([]))).rejects.toThrow('gone');
});
