import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { MessageKey } from '../../../components/i18n';
import { clickToolbarButton, launchChromium, type Chromium } from '../chromium';
import type { Site } from '../site';

/** Windows as many people have them. */
export const WINDOW = { width: 1280, height: 900 };

/**
 * A browser with the extension, and what a user can do in it whatever its language is: buttons are
 * found by the message that is written on them.
 */
export interface Stage {
  readonly chromium: Chromium;
  readonly site: Site;
  /** A page of ours that stays open: a place to look at the ledger from. */
  readonly keeper: Page;
  /** A message in the browser's language. */
  readonly t: (key: MessageKey, ...values: readonly string[]) => Promise<string>;
  /** Opens one of our pages. */
  readonly own: (path: string) => Promise<Page>;
  /** Opens any page. */
  readonly tab: (url: string) => Promise<Page>;
  /** Opens the popup over an address. */
  readonly popupOver: (url: string) => Promise<Page>;
  /** Presses the button or link that says this or is called so, else the first that has it in it. */
  readonly press: (page: Page, key: MessageKey, ...values: readonly string[]) => Promise<void>;
  /** Chooses files where a page takes them. */
  readonly choose: (page: Page, field: string, ...paths: readonly string[]) => Promise<void>;
  /** Writes a file of this name, and returns its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** Puts text into a field at once. */
  readonly fill: (page: Page, field: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly site: Site;
  /** Folder of the built extension. */
  readonly build: string;
  readonly language: string;
  /** Further switches of the browser's. */
  readonly args?: readonly string[];
}

/** What runs these programs names inner functions by a function of its own, which pages lack. */
export async function nameable(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name ??= (named) => named');
}

export async function openStage({
  site,
  build,
  language,
  args = [],
}: StageOptions): Promise<Stage> {
  const chromium = await launchChromium({ site, extension: build, language, args });
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-screens-'));
  const keeper = await chromium.browser.newPage();
  await keeper.goto(chromium.own('options.html'));
  await keeper.waitForSelector('.card');
  await nameable(keeper);

  const t: Stage['t'] = (key, ...values) =>
    keeper.evaluate(
      (name, filled) =>
        (
          globalThis as unknown as {
            chrome: { i18n: { getMessage: (key: string, values: readonly string[]) => string } };
          }
        ).chrome.i18n.getMessage(name, filled),
      key,
      values,
    );
  const tab: Stage['tab'] = async (url) => {
    const page = await chromium.browser.newPage();
    await page.setViewport(WINDOW);
    await page.goto(url);
    return page;
  };
  return {
    chromium,
    site,
    keeper,
    t,
    tab,
    own: (path) => tab(chromium.own(path)),
    popupOver: async (url) => clickToolbarButton(chromium, await tab(url)),
    press: async (page, key, ...values) => {
      await nameable(page);
      const label = await t(key, ...values);
      const button = await page.waitForFunction(
        (wanted) => {
          const all = [...document.querySelectorAll<HTMLElement>('button, a, summary')].filter(
            (each) => each.checkVisibility() && !each.matches(':disabled'),
          );
          const nameOf = (each: HTMLElement) => each.ariaLabel ?? each.textContent.trim();
          return (
            all.find((each) => nameOf(each) === wanted) ??
            all.find((each) => each.textContent.includes(wanted))
          );
        },
        { timeout: 10_000 },
        label,
      );
      await (button.asElement() as ElementHandle | null)?.click();
    },
    choose: async (page, field, ...paths) => {
      const input = await page.waitForSelector(`${field} input[type=file]`);
      await input?.uploadFile(...paths);
    },
    fill: async (page, field, text) => {
      await page.waitForSelector(field);
      await page.$eval(
        field,
        (element, value) => {
          (element as HTMLInputElement).value = value;
          element.dispatchEvent(new Event('input', { bubbles: true }));
          element.dispatchEvent(new Event('change', { bubbles: true }));
        },
        text,
      );
    },
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: async () => {
      await chromium.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
