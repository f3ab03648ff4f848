import { vi } from 'vitest';

/** Lets the database work until something is so; other than a timer, it takes no time of its own. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let step = 0; step < 10_000; step++) {
    if (isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it never came to be so');
}

/** Lets the database do all that it can do by itself. */
export async function settle(): Promise<void> {
  for (let step = 0; step < 50; step++) await new Promise((resolve) => setImmediate(resolve));
}

/** How long an opening waits for others; no pause between tries. */
const WAIT_FOR_OTHERS_MS = 3_000;

/** Makes every pause end at once; the list that it gives fills with how long each was to be. */
export function skipPauses(): number[] {
  const pauses: number[] = [];
  const { setTimeout: wait } = globalThis;
  vi.stubGlobal('setTimeout', (after: () => void, ms: number) => {
    if (ms === WAIT_FOR_OTHERS_MS) return wait(after, ms);
    pauses.push(ms);
    return setImmediate(after);
  });
  return pauses;
}
