import type { Page } from 'puppeteer-core';
import type { Chromium } from '../tools/chromium';

/** Calls back for every exception that nobody caught in this tab, in whatever world. */
export async function watchForErrors(
  page: Page,
  onError: (message: string) => void,
): Promise<void> {
  const session = await page.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    onError(`${text} ${exception?.description ?? ''}`);
  });
  await session.send('Runtime.enable');
}

interface ListedError {
  readonly message: string;
  readonly occurrences: number;
}

/**
 * Empties the browser's list of errors of our extension, and returns what was in it. The one way to see
 * the worker's errors: one that has a debugger attached does not start again after it was stopped.
 * The profile has to be in developer mode.
 */
export async function takeListedErrors({ browser, extensionId }: Chromium): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const errors = (await page.evaluate(
    `(async () => {
      const extensionId = '${extensionId}';
      const info = await chrome.developerPrivate.getExtensionInfo(extensionId);
      if (!info.errorCollection.isActive) throw new Error('errors are not collected');
      await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
      return info.runtimeErrors;
    })()`,
  )) as ListedError[];
  await page.close();
  return errors.flatMap(({ message, occurrences }) => Array<string>(occurrences).fill(message));
}

/**
 * What is said where Chromium starts a worker or page of an extension that it is loading or unloading at
 * that moment, before any line of ours runs: the polyfill found no `chrome.runtime.id`, or the browser
 * no worker. Seen once in some hundred starts; the next event starts the worker anew, and what waits for
 * it is judged like anything else.
 */
const BEFORE_OUR_CODE: ReadonlySet<string> = new Set([
  'Uncaught Error: This script should only be loaded in a browser extension.',
  'Uncaught (in promise) Error: No SW',
]);

/** Whether this line of the browser's list tells of an exception that our code let go. */
export function isUncaughtOfOurs(message: string): boolean {
  return message.startsWith('Uncaught') && !BEFORE_OUR_CODE.has(message);
}
