import type { CopiedText, LinkId } from '../../lib/links/link-made';
import { NOON_MS } from '../clicks/samples';

export const linkId = (text: string) => text.padEnd(8, '0') as LinkId;

/** That this went to the clipboard at noon. */
export const copiedText = (text: string, changes: Partial<CopiedText> = {}): CopiedText => ({
  ...{ id: linkId('copied'), atMs: NOON_MS, text },
  ...changes,
});
