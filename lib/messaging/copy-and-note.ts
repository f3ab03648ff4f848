import type { CopiedText, LinkId } from '../links/link-made';
import { copyHere } from '../platform/clipboard';
import { newRowId } from '../platform/row-id';

/**
 * Copies a link in this page and, once the clipboard took it, has that noted.
 *
 * @returns whether the clipboard took it.
 */
export async function copyAndNote(
  text: string,
  note: (copied: CopiedText) => Promise<void>,
): Promise<boolean> {
  const copied = await copyHere(text);
  if (copied) {
    // Copied it is, whether or not that could be noted.
    await note(copiedNow(text)).catch((error: unknown) => {
      console.error('TagTally: the copied link could not be noted', error);
    });
  }
  return copied;
}

/** A link that was copied at this moment. */
export function copiedNow(text: string): CopiedText {
  return { id: newRowId() as LinkId, atMs: Date.now(), text };
}
