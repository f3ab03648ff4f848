import type { KeyValueArea } from './key-value-area';

const KEY = 'popup-draft';

/** After so long the user has something else in mind. */
export const DRAFT_MS = 10 * 60_000;

/**
 * Keeps what stands in the popup's field: browsers close the popup at any click beside it.
 *
 * @param area session storage: gone when the browser closes.
 * @param text empty takes it away.
 * @param nowMs epoch milliseconds.
 */
export async function keepDraft(area: KeyValueArea, text: string, nowMs: number): Promise<void> {
  if (text.trim() === '') await area.remove([KEY]);
  else await area.set({ [KEY]: { text, atMs: nowMs } });
}

/** What was kept in the last ten minutes; '' for nothing. */
export async function readDraft(area: KeyValueArea, nowMs: number): Promise<string> {
  const { text, atMs } = Object(await area.get(KEY)) as Record<string, unknown>;
  const isFresh = typeof atMs === 'number' && atMs <= nowMs && nowMs - atMs < DRAFT_MS;
  return typeof text === 'string' && isFresh ? text : '';
}
