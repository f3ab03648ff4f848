import type { ByteSource } from './byte-source';
import { inChunks } from './byte-source';
import { utf16Of } from './text-encoding';

/** What the first bytes of a file show. Names are not asked: browsers and people change them. */
export type FileKind = 'empty' | 'zip' | 'gzip' | 'pdf' | 'ole' | 'text' | 'binary';

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // Without entries, and in parts.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x50, 0x4b, 0x07, 0x08]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
];

export function kindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  const known = MAGIC.find(([, magic]) => magic.every((byte, index) => head[index] === byte));
  if (known) return known[0];
  return utf16Of(head) !== undefined || isText(head) ? 'text' : 'binary';
}

/** Control characters are one in ten of random bytes, and next to none in text. */
function isText(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    // Tab to carriage return are white space; 0x1a ends old DOS files.
    if ((byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a) || byte === 0x7f)
      controls++;
  }
  return controls <= 2 + head.length * 0.02;
}

/**
 * The start of a web page: what a download button gives once the session is over, under the name
 * of the report.
 */
export function isWebPage(text: string): boolean {
  const start = text
    .slice(0, 4096)
    .trimStart()
    .replace(/^<\?xml[^>]*>\s*/i, '')
    .replace(/^(?:<!--[^]*?-->\s*)+/, '');
  return /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|table|div|center|form)\b/i.test(
    start,
  );
}

/** Office puts a workbook with a password into the same box that old workbooks are in. */
export async function isEncryptedOle(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-16le');
  let tail = '';
  for await (const chunk of inChunks(source.bytes(), 256 * 1024)) {
    const text = tail + decoder.decode(chunk, { stream: true });
    if (text.includes('EncryptedPackage')) return true;
    tail = text.slice(-32);
  }
  return false;
}
