import { inChunks, MAX_TEXT_BYTES, readHead, type ByteSource } from './byte-source';
import { ReportFileError } from './report-file-error';

/** Bytes that are decoded at a time; the text of some thousand rows. */
const CHUNK_BYTES = 256 * 1024;

/** Bytes by which UTF-16 is told. */
const HEAD_BYTES = 4096;

type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * A file's bytes, in an encoding that has ASCII as it is: UTF-16 becomes UTF-8.
 */
export async function* asciiBytesOf(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  if (utf16Of(await readHead(source, HEAD_BYTES)) === undefined) {
    yield* inChunks(source.bytes(), CHUNK_BYTES);
    return;
  }
  const encoder = new TextEncoder();
  for await (const piece of textOf(source)) yield encoder.encode(piece);
}

/**
 * A file's text in pieces, with `\n` as the only line end and without byte order marks, wherever
 * they stand.
 */
export async function* textOf(source: ByteSource): AsyncGenerator<string, void> {
  const decode = createDecoder(source.name);
  const toLines = createLineEnds();
  let count = 0;
  for await (const chunk of inChunks(source.bytes(), CHUNK_BYTES)) {
    count += chunk.length;
    if (count > MAX_TEXT_BYTES) throw new ReportFileError('too-large', source.name);
    const text = toLines(decode(chunk));
    if (text !== '') yield text;
  }
  const rest = toLines(decode());
  if (rest !== '') yield rest;
}

/**
 * Decodes a file piece by piece; without a piece, what is left. UTF-16 is told by its mark or its
 * NULs, the other encodings by the first piece that is more than ASCII.
 *
 * @throws ReportFileError where that piece is in none that is known.
 */
export function createDecoder(name: string): (chunk?: Uint8Array) => string {
  const utf8 = new TextDecoder();
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  return (chunk) => {
    if (!chunk) return decoder?.decode() ?? '';
    if (isFirst) {
      const utf16 = utf16Of(chunk);
      if (utf16 !== undefined) decoder = new TextDecoder(utf16);
      isFirst = false;
    }
    if (!decoder) {
      const text = utf8.decode(chunk);
      // One character for each byte, and none of them wrong: ASCII.
      if (text.length === chunk.length && !text.includes('\uFFFD')) return text;
      const encoding = encodingOf(chunk);
      if (encoding === undefined) throw new ReportFileError('unknown-encoding', name);
      decoder = new TextDecoder(encoding);
    }
    const text = decoder.decode(chunk, { stream: true });
    // Japan's yen sign has the place of the backslash.
    return decoder.encoding === 'shift_jis' ? text.replaceAll('\\', '¥') : text;
  };
}

/** The text that a file begins with; its last character may be a part of one. */
export function textOfHead(head: Uint8Array, name: string): string {
  return createLineEnds()(createDecoder(name)(head));
}

/**
 * The encoding of bytes that are more than ASCII, of those that reports were seen in; undefined where
 * they can be of none of these.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'windows-1252' | 'shift_jis' | undefined {
  if (isUtf8(bytes)) return 'utf-8';
  if (isShiftJis(bytes)) return 'shift_jis';
  return isWestern(bytes) ? 'windows-1252' : undefined;
}

/**
 * Whether this is Japanese in Shift_JIS without any doubt: every character is right, nearly all that
 * is not ASCII is Japanese, and there is kana, whose first bytes are signs in windows-1252 that hardly
 * ever stand before a letter.
 */
function isShiftJis(bytes: Uint8Array): boolean {
  let text: string;
  try {
    // The piece may end in the middle of a character.
    text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return false;
  }
  const kana = text.match(/[ぁ-んァ-ヶ]/g)?.length ?? 0;
  const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const japanese = text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e\uffe5]/g)?.length ?? 0;
  return kana >= 4 && japanese * 5 >= beyond * 4;
}

/** Bytes that windows-1252 has no character for; a few are damage, and many another encoding. */
function isWestern(bytes: Uint8Array): boolean {
  let without = 0;
  let beyond = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    beyond++;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      without++;
  }
  return without < 4 || without * 50 < beyond;
}

/** UTF-16 by its mark, or by NULs in every other place, as Western text has them. */
export function utf16Of(head: Uint8Array): Utf16 | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const nuls = [0, 0];
  const length = Math.min(head.length, HEAD_BYTES) & ~1;
  for (let index = 0; index < length; index++) {
    if (head[index] === 0) nuls[index & 1] = (nuls[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls.map((count) => count / (length / 2));
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : undefined;
}

/**
 * Whether what is more than ASCII is UTF-8, a few bad bytes among it forgiven: windows-1252 hardly
 * ever looks like UTF-8 by chance.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index++] ?? 0;
    if (byte < 0x80) continue;
    const following = byte >= 0xc2 && byte < 0xe0 ? 1 : byte < 0xe0 ? 0 : byte < 0xf0 ? 2 : 3;
    if (following === 0 || byte > 0xf4) {
      bad++;
      continue;
    }
    let found = 0;
    while (found < following && ((bytes[index + found] ?? 0) & 0xc0) === 0x80) found++;
    // The piece may end in the middle of a character.
    if (found < following && index + found >= bytes.length) break;
    if (found === following) good++;
    else bad++;
    index += found;
  }
  return bad <= good;
}

/** Makes every line end `\n`, and takes out byte order marks. */
function createLineEnds(): (text: string) => string {
  let hasCr = false;
  return (piece) => {
    let text = hasCr ? `\r${piece}` : piece;
    // Its \n may begin the next piece; there is none after the last.
    hasCr = piece !== '' && text.endsWith('\r');
    if (hasCr) text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    return text.includes('\uFEFF') ? text.replaceAll('\uFEFF', '') : text;
  };
}
