/**
 * Runs the work while no other context of the extension runs such work.
 *
 * @returns what the work resolved to.
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('ledger', work);
}
