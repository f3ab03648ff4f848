import type { Copyable } from '../links/copyable-link';
import { joinSnippets } from '../links/link-format';
import { keptTitle, type CopiedText, type LinkId } from '../links/link-made';
import { copyHere } from '../platform/clipboard';
import { newRowId } from '../platform/row-id';

/**
 * Copies links in this page, one under another, and, once the clipboard took them, has that noted.
 *
 * @param copies at least one, all in one format.
 * @returns whether the clipboard took them.
 */
export async function copyAndNote(
  copies: readonly Copyable[],
  note: (copied: readonly CopiedText[]) => Promise<void>,
): Promise<boolean> {
  const [first] = copies;
  if (!first) return false;
  const snippets = copies.map(({ snippet }) => snippet);
  const { text, html = '' } = joinSnippets(first.format, snippets);
  const copied = await copyHere(text, html);
  if (copied) {
    // Copied it is, whether or not that could be noted.
    await note(copies.map(copiedNow)).catch((error: unknown) => {
      console.error('TagTally: the copied link could not be noted', error);
    });
  }
  return copied;
}

/** A link that was copied at this moment. */
export function copiedNow({ link, format, title }: Copyable): CopiedText {
  const kept = keptTitle(title);
  return {
    id: newRowId() as LinkId,
    atMs: Date.now(),
    text: link,
    ...(kept !== undefined && { title: kept }),
    ...(format !== 'url' && { format }),
  };
}
