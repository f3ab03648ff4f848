import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from './browsers.mjs';
import { firefoxScope, type FirefoxScope } from './firefox-scope';
import { eventually } from './ledger-reader';
import type { Site } from './site';

export const FIREFOX_BUILD = '.output/firefox-mv3';

export const ADDON_ID = 'tagtally@tagtally.example';
/** Fixed, so that the extension's own pages can be addressed. */
const UUID = '5f8a4c1e-0000-4000-8000-7a6774616c79';

export interface Firefox {
  readonly browser: Browser;
  readonly scope: FirefoxScope;
  readonly own: (path: string) => string;
  /** Opens one of the extension's own pages. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** One of those that opened by itself. */
  readonly pageAt: (path: string) => Promise<Page>;
  /** Installs an archive of the extension for good; over an older or newer one, too. */
  readonly install: (archive: string) => Promise<void>;
  /** Stops the event page, as Firefox does after half a minute without events. */
  readonly stopBackground: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FirefoxOptions {
  /** Kept profile folder, into which nothing is installed; else a fresh one with the build. */
  readonly profile?: string;
  /** Where downloads go to. */
  readonly downloads?: string;
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** A Firefox on this display with the built extension and every host answered by the site. */
export async function launchFirefox(
  site: Site,
  display: string,
  { profile, downloads, prefs = {} }: FirefoxOptions = {},
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display, MOZ_CRASHREPORTER_DISABLE: '1' },
    args: ['--remote-allow-system-access', '--width=1200', '--height=820'],
    ...(profile !== undefined && { userDataDir: profile }),
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${site.httpsPort};80=${site.httpPort}`,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      'dom.security.https_first': false,
      'browser.tabs.firefox-view': false,
      // Archives of ours are not signed; release builds of Firefox do not know this setting, ESR does.
      'xpinstall.signatures.required': false,
      ...(downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.alwaysOpenPanel': false,
      }),
      ...prefs,
    },
  });
  // At the end puppeteer would put back the settings of before, and with them what Firefox knew of add-ons.
  if (profile !== undefined) await rm(join(profile, 'prefs.js.puppeteer'), { force: true });
  if (profile === undefined) await browser.installExtension(resolve(FIREFOX_BUILD));
  const scope = firefoxScope(browser);
  const own = (path: string) => `moz-extension://${UUID}/${path}`;
  return {
    browser,
    scope,
    own,
    pageAt: async (path) => {
      const page = await eventually(
        async () => pageAt(own(path), await browser.pages()),
        (found) => found !== undefined,
      );
      if (!page) throw new Error(`no ${path} has opened`);
      return page;
    },
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
    install: async (path) => {
      const extensionData = { type: 'archivePath', path };
      await scope.send('webExtension.install', { extensionData, 'moz:permanent': true });
      await scope.until(`${POLICY} return extension?.backgroundState === 'running';`, ADDON_ID);
    },
    stopBackground: () =>
      scope.until(
        `${POLICY} await extension.terminateBackground(); return extension.backgroundState === 'stopped';`,
        ADDON_ID,
      ),
    close: () => browser.close(),
  };
}

const POLICY = 'const extension = WebExtensionPolicy.getByID(args[0])?.extension;';

/** Asked of the pages themselves: of a page of the extension's own puppeteer does not hear where it is. */
async function pageAt(address: string, pages: readonly Page[]): Promise<Page | undefined> {
  for (const page of pages) {
    if ((await page.evaluate(() => location.href).catch(() => '')).split('?')[0] === address)
      return page;
  }
  return undefined;
}
