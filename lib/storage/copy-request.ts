import type { KeyValueArea } from './key-value-area';

const PREFIX = 'copy:';

/**
 * Leaves an address for the copy page, which makes the link itself when it opens.
 *
 * @param area session storage: gone when the browser closes.
 * @param id made by the caller, unique.
 */
export async function leaveCopyRequest(area: KeyValueArea, id: string, url: string): Promise<void> {
  await area.set({ [PREFIX + id]: url });
}

/** The address of a request, or undefined if the browser was restarted since. */
export async function readCopyRequest(area: KeyValueArea, id: string): Promise<string | undefined> {
  const url = await area.get(PREFIX + id);
  return typeof url === 'string' ? url : undefined;
}
