import { browser, type Browser } from 'wxt/browser';

/** One area of `browser.storage`, in the form that the ledger asks for. */
function keyValue(area: Browser.storage.StorageArea) {
  return {
    async get(key: string): Promise<unknown> {
      return (await area.get(key))[key];
    },
    async entries(prefix: string): Promise<Record<string, unknown>> {
      const all = Object.entries(await area.get(null).catch(() => readEach(area)));
      return Object.fromEntries(all.filter(([key]) => key.startsWith(prefix)));
    },
    async set(items: Readonly<Record<string, unknown>>): Promise<void> {
      await area.set(items);
    },
    async remove(keys: readonly string[]): Promise<void> {
      await area.remove([...keys]);
    },
  };
}

/**
 * What can be read, one by one: a single damaged entry keeps the browser from giving any. Such entries
 * are removed, for nothing can read them, and they would stand in the way of all others for ever.
 *
 * @throws the browser's error where it does not tell the keys (Chrome before 130).
 */
async function readEach(area: Browser.storage.StorageArea): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const key of await area.getKeys()) {
    try {
      Object.assign(found, await area.get(key));
    } catch (error) {
      console.error(`TagTally: the entry ${key} is damaged and was removed`, error);
      await area.remove(key);
    }
  }
  return found;
}

/** Kept on this device, readable by content scripts. */
export const localArea = keyValue(browser.storage.local);

/**
 * Kept in memory until the browser closes; our own pages and the worker only. A function, because
 * content scripts, which also load this file, have no access to it.
 */
export const sessionArea = () => keyValue(browser.storage.session);

/** @param listener called with the keys that were written, not with those removed. */
export function onLocalChange(listener: (keys: readonly string[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const written = Object.entries(changes).filter(([, change]) => change.newValue !== undefined);
    if (written.length > 0) listener(written.map(([key]) => key));
  });
}
