import type { KeyValueArea } from './key-value-area';

const PREFIX = 'copy:';

/** What the copy page is to make a link of. */
export type CopyRequest =
  | {
      readonly address: string;
      /** What the page in front calls it. */
      readonly title?: string;
    }
  /** As the user typed it: an address, a product number, or several. */
  | { readonly text: string };

/**
 * Leaves an address or a text for the copy page, which makes the link itself when it opens.
 *
 * @param area session storage: gone when the browser closes.
 * @param id made by the caller, unique.
 */
export async function leaveCopyRequest(
  area: KeyValueArea,
  id: string,
  request: CopyRequest,
): Promise<void> {
  await area.set({ [PREFIX + id]: request });
}

/** What was left, or undefined if the browser was restarted since. */
export async function readCopyRequest(
  area: KeyValueArea,
  id: string,
): Promise<CopyRequest | undefined> {
  const { address, title, text } = Object(await area.get(PREFIX + id)) as Record<string, unknown>;
  if (typeof text === 'string') return { text };
  if (typeof address !== 'string') return undefined;
  return { address, ...(typeof title === 'string' && { title }) };
}
