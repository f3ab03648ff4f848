import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from './browsers.mjs';
import { eventually } from './ledger-reader';
import type { Site } from './site';

export const FIREFOX_BUILD = '.output/firefox-mv3';

const ADDON_ID = 'tagtally@tagtally.example';
/** Fixed, so that the extension's own pages can be addressed. */
const UUID = '5f8a4c1e-0000-4000-8000-7a6774616c79';

export interface Firefox {
  readonly browser: Browser;
  readonly own: (path: string) => string;
  /** Opens one of the extension's own pages. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** The page that opened by itself after the install. */
  readonly welcome: Page;
  readonly close: () => Promise<void>;
}

/** A fresh Firefox on this display with the built extension and every host answered by the site. */
export async function launchFirefox(site: Site, display: string): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display, MOZ_CRASHREPORTER_DISABLE: '1' },
    args: ['--remote-allow-system-access', '--width=1200', '--height=820'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${site.httpsPort};80=${site.httpPort}`,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      'dom.security.https_first': false,
      'browser.tabs.firefox-view': false,
    },
  });
  await browser.installExtension(resolve(FIREFOX_BUILD));
  const own = (path: string) => `moz-extension://${UUID}/${path}`;
  const welcome = await eventually(
    async () => pageAt(own('welcome.html'), await browser.pages()),
    (page) => page !== undefined,
  );
  if (!welcome) throw new Error('the install opened no welcome page');
  return {
    browser,
    own,
    welcome,
    openOwn: async (path) => {
      const page = await browser.newPage();
      // The page lives in another process, and puppeteer's goto never hears that it has loaded.
      void page.goto(own(path)).catch(() => undefined);
      await eventually(
        () => page.evaluate(() => document.querySelector('.card') !== null).catch(() => false),
        Boolean,
      );
      return page;
    },
    close: () => browser.close(),
  };
}

/** Asked of the pages themselves: of a page of the extension's own puppeteer does not hear where it is. */
async function pageAt(address: string, pages: readonly Page[]): Promise<Page | undefined> {
  for (const page of pages) {
    if ((await page.evaluate(() => location.href).catch(() => '')) === address) return page;
  }
  return undefined;
}
