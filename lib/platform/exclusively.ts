/**
 * Runs the work while no other context of the extension runs such work.
 *
 * @returns what the work resolved to.
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('ledger', work);
}

/** The same for an import, which is done beside others, but never beside `unlessImporting`. */
export async function whileImporting<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('import', { mode: 'shared' }, work);
}

/** Does the work now if no context of the extension imports, and not at all otherwise. */
export async function unlessImporting(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('import', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
