import type { Exclusively } from '../../lib/storage/exclusively';

/** A lock among all that are given the same one, as the browser's is among the contexts. */
export function oneAtATime(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
