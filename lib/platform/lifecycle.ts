import { browser } from 'wxt/browser';

/** @param listener called after install, update and browser start. */
export function onInstalledOrStarted(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

/** @param listener called once in a browser profile: after the install, not after an update. */
export function onFirstInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}

/** False in a content script whose extension was updated or removed under it. */
export function isConnected(): boolean {
  // After an update `runtime` itself stays but its id is gone.
  return (browser.runtime.id as string | undefined) !== undefined;
}
