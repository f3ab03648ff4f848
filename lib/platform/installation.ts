import { browser } from 'wxt/browser';

/** Version of the extension, as its manifest says. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/**
 * What the extension keeps on this device by the browser's own, rounded reckoning, and whether the
 * browser has promised not to clear it; undefined where it does not say.
 */
export async function storageUse(): Promise<
  | { readonly usedBytes: number; readonly quotaBytes: number; readonly isPersisted: boolean }
  | undefined
> {
  const { usage, quota } = await navigator.storage.estimate();
  const isPersisted = await navigator.storage.persisted();
  if (usage === undefined || quota === undefined) return undefined;
  return { usedBytes: usage, quotaBytes: quota, isPersisted };
}
