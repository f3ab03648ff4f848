import { browser, type Browser } from 'wxt/browser';

/**
 * Copying where no page can: from the background, which takes the `clipboardWrite` permission. Chrome
 * has no clipboard in a worker and lends a document without a window, by a permission of its own;
 * neither brings up a warning beyond "modify data you copy and paste".
 */
export const ONE_STEP_PERMISSIONS = import.meta.env.FIREFOX
  ? (['clipboardWrite'] as const)
  : (['clipboardWrite', 'offscreen'] as const);

const PERMISSIONS: Browser.permissions.Permissions = { permissions: [...ONE_STEP_PERMISSIONS] };

const OFFSCREEN_PAGE = '/offscreen.html';

/** What the worker asks of the document without a window. */
export interface OffscreenCopy {
  readonly type: 'offscreen.copy';
  readonly text: string;
  readonly html: string;
}

/** Whether the user has switched on copying in one step everywhere. */
export async function isOneStepOn(): Promise<boolean> {
  return browser.permissions.contains(PERMISSIONS);
}

/**
 * Switches it on or off. To be called from the user's own click: the browser asks.
 *
 * @returns whether it is on now.
 */
export async function setOneStep(isOn: boolean): Promise<boolean> {
  if (isOn) return browser.permissions.request(PERMISSIONS);
  await browser.permissions.remove(PERMISSIONS);
  return isOneStepOn();
}

/** @param listener called when the browser has given or taken permissions, whoever asked for that. */
export function onOneStepChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Puts text on the clipboard without a page, if the user has allowed that. */
export async function copyAnywhere(text: string, html: string): Promise<boolean> {
  if (!(await isOneStepOn())) return false;
  // Firefox's background is a page of its own.
  if (import.meta.env.FIREFOX) return copyByCommand(text, html);
  // One after the other: there is room for one such document.
  const copying = last.then(() => copyOffscreen(text, html));
  last = copying.then(
    () => undefined,
    () => undefined,
  );
  return copying;
}

let last: Promise<void> = Promise.resolve();

async function copyOffscreen(text: string, html: string): Promise<boolean> {
  await openOffscreen();
  const message: OffscreenCopy = { type: 'offscreen.copy', text, html };
  const isTaken = await browser.runtime.sendMessage(message).then(
    (answer: unknown) => answer === true,
    () => false,
  );
  // One that stays open is used the next time.
  await browser.offscreen.closeDocument().catch(() => undefined);
  return isTaken;
}

async function openOffscreen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: OFFSCREEN_PAGE,
    reasons: ['CLIPBOARD'],
    justification: 'Copies the affiliate link that the user has just asked for.',
  });
}

/** Answers `copyAnywhere` in the document without a window. */
export function serveOffscreenCopies(): void {
  browser.runtime.onMessage.addListener((message: Partial<OffscreenCopy>, sender, reply) => {
    // Content scripts have our id too; only they and pages have a tab.
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
    if (!isOurs || message.type !== 'offscreen.copy') return false;
    reply(copyByCommand(message.text ?? '', message.html ?? ''));
    return false;
  });
}

/**
 * The asynchronous clipboard wants a focused window, which there is none of; the old command wants
 * the permission alone.
 */
function copyByCommand(text: string, html: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== '') event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', give, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other way without a window
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isDone && isTaken;
}
