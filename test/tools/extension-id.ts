import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The id that Chromium gives an unpacked extension: its folder's hash, written in a to p. */
export function chromiumExtensionId(folder: string): string {
  const hex = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
