/** What is needed of a transaction to end it. */
interface Ending {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Does the work of a transaction altogether or not at all, and waits until it is over. Without this
 * an error of ours would leave what was asked for before it, since the database takes back only
 * what its own errors spoil.
 *
 * @returns what the work resolved to, once that is written.
 */
export async function altogether<T>(tx: Ending, work: () => Promise<T>): Promise<T> {
  // Heard here, because a request that fails is heard of first, and this then by nobody.
  const done = tx.done.catch((error: unknown) => ({ error }));
  let result: T;
  try {
    result = await work();
  } catch (error) {
    abort(tx);
    await done;
    throw error;
  }
  const failure = await done;
  if (failure) throw failure.error;
  return result;
}

function abort(tx: Ending): void {
  try {
    tx.abort();
  } catch {
    // It was aborted already.
  }
}
