import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumPath } from './browsers.mjs';
import { chromiumExtensionId } from './extension-id';
import { eventually } from './ledger-reader';
import type { Site } from './site';
import { closeTarget as closeTargetOf, keepSuspending, type Suspending } from './suspend';

export const CHROME_BUILD = '.output/chrome-mv3';

export interface Chromium {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Address of one of the extension's own pages. */
  readonly own: (path: string) => string;
  /** Installs the extension, where the launch left that for later. */
  readonly install: () => Promise<void>;
  /** Resolves when the extension runs again after it reloaded itself. */
  readonly restarted: () => Promise<void>;
  /** How often the worker was stopped, where it is `suspended`. */
  readonly suspensions: () => number;
  readonly close: () => Promise<void>;
}

export interface ChromiumOptions {
  readonly site: Site;
  /** X display to show the window on; headless where neither this nor `visible` is given. */
  readonly display?: string;
  /** Show the window where the user is, and do not say that it is driven by a program. */
  readonly visible?: boolean;
  readonly extension?: string;
  readonly args?: readonly string[];
  /**
   * Language of the browser, such as `de`; English otherwise. Messages follow it everywhere; figures
   * and dates only where the browser has that language itself (in Debian: `chromium-l10n`).
   */
  readonly language?: string;
  /** Leave the welcome page open, which opens by itself after the install. */
  readonly welcome?: boolean;
  /** Start without the extension. */
  readonly later?: boolean;
  /** Kept profile folder; a fresh one is used and removed otherwise. */
  readonly profile?: string;
  /**
   * Stop the worker whenever it has run for so many milliseconds; see `keepSuspending`. By default what
   * the environment says: `npm run test:suspended` has the whole suite run so.
   */
  readonly suspended?: number;
}

const SUSPENDED = Number(process.env['TAGTALLY_SUSPENDED'] ?? 0);

/** A fresh Chromium with the built extension, pinned, and every host answered by the site. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const {
    site,
    display,
    visible = false,
    extension = CHROME_BUILD,
    args = [],
    language = 'en-US',
    welcome = false,
    later = false,
    suspended = SUSPENDED,
  } = options;
  const headless = display === undefined && !visible;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tagtally-'));
  const extensionId = chromiumExtensionId(extension);
  // Written by the browser when it first runs.
  const isKnown = existsSync(join(profile, 'Local State'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  if (options.profile === undefined) {
    const preferences = {
      // Without developer mode an unpacked extension that reloads itself is switched off.
      extensions: { pinned_extensions: [extensionId], ui: { developer_mode: true } },
    };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless,
    ignoreDefaultArgs: visible ? ['--enable-automation'] : false,
    pipe: true,
    userDataDir: profile,
    enableExtensions: later ? true : [resolve(extension)],
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: language, ...(display !== undefined && { DISPLAY: display }) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      '--test-type',
      '--window-size=1280,860',
      // A headless screen is 800 by 600 by default, and cuts popups.
      ...(headless ? ['--screen-info={1600x1200}'] : []),
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:80 127.0.0.1:${site.httpPort},MAP *:443 127.0.0.1:${site.httpsPort},EXCLUDE 127.0.0.1`,
      ...args,
    ],
  });
  const own = (path: string) => `chrome-extension://${extensionId}/${path}`;
  // Only waited for, never attached to: a worker that once had a debugger does not start again
  // after it was stopped.
  const workerStarted = () => browser.waitForTarget((t) => t.url() === own('background.js'));
  const installed = async () => {
    await workerStarted();
    if (isKnown || !existsSync(join(extension, 'welcome.html'))) return;
    // Waited for in any case: a tab that opens later would take the focus from the test's own.
    const tab = await browser.waitForTarget((t) => t.url() === own('welcome.html'));
    if (!welcome) await (await tab.asPage()).close();
  };
  if (!later) await installed();
  const suspending: Suspending | undefined =
    suspended > 0 ? await keepSuspending(browser, own('background.js'), suspended) : undefined;
  return {
    browser,
    extensionId,
    own,
    install: async () => {
      await browser.installExtension(resolve(extension));
      await installed();
    },
    restarted: async () => {
      if (!suspending) await workerStarted();
      // Its worker may be gone again; a page of it opens as soon as the browser knows it.
      else await eventually(() => opens(browser, own('icon/16.png')), Boolean);
    },
    suspensions: () => suspending?.times() ?? 0,
    close: async () => {
      await suspending?.end();
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function opens(browser: Browser, url: string): Promise<boolean> {
  const page = await browser.newPage();
  const answer = await page.goto(url).catch(() => undefined);
  await page.close();
  return answer !== undefined;
}

/**
 * Clicks the extension's toolbar button over this tab, as far as the browser can tell, and hands
 * over the popup. Unlike `chrome.action.openPopup()` it grants `activeTab`.
 */
export async function clickToolbarButton(chromium: Chromium, tab: Page): Promise<Page> {
  await tab.bringToFront();
  const session = await chromium.browser.target().createCDPSession();
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{}] })) as {
    targetInfos: { type: string; url: string; targetId: string }[];
  };
  const target = targetInfos.find((t) => t.type === 'tab' && t.url === tab.url());
  if (!target) throw new Error(`no tab at ${tab.url()}`);
  await send('Extensions.triggerAction', { id: chromium.extensionId, targetId: target.targetId });
  await session.detach();
  return popupPage(chromium);
}

/** The popup that is open, or is about to be. */
export async function popupPage({ browser, own }: Chromium): Promise<Page> {
  const target = await browser.waitForTarget((t) => t.url() === own('popup.html'));
  const page = await target.asPage();
  // Not the outline that stands there while the ledger is slow to answer.
  await page.waitForSelector('.card:not(.skeleton)');
  return page;
}

/** Stops the worker at once, as the browser may when it wants the memory back; harmless if it sleeps. */
export async function killWorker({ browser, own }: Chromium): Promise<void> {
  await closeTarget(browser, own('background.js'));
}

/** Closes the page or worker of this address, if there is one, without a debugger on it. */
async function closeTarget(browser: Browser, url: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await closeTargetOf(session, url);
  await session.detach();
}
