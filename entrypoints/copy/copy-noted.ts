import type { Copyable } from '../../lib/links/copyable-link';
import { copyAndNote } from '../../lib/messaging/copy-and-note';
import { localArea } from '../../lib/platform/key-value';
import { leaveCopied } from '../../lib/storage/outbox';

/** Copies links in this page and leaves word of them for the ledger; see `copyAndNote`. */
export function copyNoted(copies: readonly Copyable[]): Promise<boolean> {
  return copyAndNote(copies, (copied) => leaveCopied(localArea, copied));
}
