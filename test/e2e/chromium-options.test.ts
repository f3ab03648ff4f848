import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { copyFromPopup, DEMO_PRODUCT, openTab, pasteInto } from '../tools/story';

let site: Site;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  options = await openTab(chromium, chromium.own('options.html'));
  await options.waitForSelector('.add-id');
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** Presses the button of this text or name. */
async function press(label: string, page = options): Promise<void> {
  const found = (await page.waitForFunction(
    (wanted) => {
      return [...document.querySelectorAll('button')].find(
        (button) => button.ariaLabel === wanted || button.textContent === wanted,
      );
    },
    {},
    label,
  )) as ElementHandle<HTMLButtonElement>;
  await found.click();
}

/** Types over what is in a field. */
async function fill(selector: string, text: string): Promise<void> {
  await options.click(selector);
  await options.keyboard.down('Control');
  await options.keyboard.press('KeyA');
  await options.keyboard.up('Control');
  await options.keyboard.press('Backspace');
  await options.type(selector, text);
}

const said = (page = options) => page.$eval('body', (body) => body.innerText);
const says = (text: string, page = options) =>
  eventually(
    () => said(page),
    (all) => all.includes(text),
  ).then((all) => expect(all).toContain(text));
const rows = () =>
  options.$$eval('.ids li', (all) =>
    all.map((row) => [row.textContent, row.querySelector('input')?.value].join(' | ')),
  );
const rowsBecome = async (expected: readonly string[]) => {
  const now = await eventually(rows, (all) => all.join() === expected.join());
  expect(now).toEqual(expected);
};
async function reload(): Promise<void> {
  await options.reload();
  await options.waitForSelector('.add-id');
}
/** What the popup copies on the demo product. */
async function copied(): Promise<string> {
  const product = await openTab(chromium, DEMO_PRODUCT);
  await copyFromPopup(chromium, product);
  const text = await pasteInto(product);
  await product.close();
  await options.bringToFront();
  return text;
}

describe('tracking IDs', () => {
  test('many are pasted at once, each to the store that the user confirms', async () => {
    await press('Paste several…');
    await options.type(
      '.paste textarea',
      'Blog-20 amazon.com\nvideo-20\nnews-20\nblog-21 amazon.de\nblog-21 amazon.fr\na=b',
    );
    await says('2 have no store yet and are not kept.');
    await says('2 are left out.');
    await says('It is there for amazon.de, and an ID earns only in the store');
    await options.select('[aria-label="Store of video-20"]', 'US');
    await options.select('[aria-label="Store of news-20"]', 'US');
    await press('Keep 4 IDs');
    await says('4 IDs are kept.');
    await reload();
    await rowsBecome([
      'blog-20defaultRemove | ',
      'video-20Make defaultRemove | ',
      'news-20Make defaultRemove | ',
      'blog-21Remove | ',
    ]);
  });

  test('an ID of one store is not added to another without a second word', async () => {
    await options.select('.add-id select', 'FR');
    await options.type('.add-id input', 'blog-21');
    await press('Add');
    await says('You have blog-21 for amazon.de, and an ID earns only in the store it was issued');
    await reload();
    expect(await rows()).toHaveLength(4);
  });

  test('a label and another default are kept, and links follow', async () => {
    await options.type('[aria-label="Label of video-20"]', 'Video descriptions\n');
    await press('Make default: video-20 for amazon.com');
    await says('Links for amazon.com get video-20, the default.');
    await reload();
    await rowsBecome([
      'blog-20Make defaultRemove | ',
      'video-20defaultRemove | Video descriptions',
      'news-20Make defaultRemove | ',
      'blog-21Remove | ',
    ]);
    expect(await copied()).toContain('tag=video-20');
  });

  test('removing the one in use says what links get, and undo restores all of it', async () => {
    const before = await rows();
    await press('Remove video-20');
    await says('video-20 removed for amazon.com. It was in use: links get blog-20 now.');
    expect(await copied()).toContain('tag=blog-20');
    await press('Undo');
    await rowsBecome(before);
    await reload();
    await rowsBecome(before);
  });

  test('a hundred more are no trouble, and a page pasted by mistake is refused', async () => {
    const list = Array.from({ length: 100 }, (_, at) => `many${String(at)}-22`).join('\n');
    await press('Paste several…');
    const put = (text: string) =>
      options.$eval(
        '.paste textarea',
        (field, value) => {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    await put('x '.repeat(51_200));
    await says('This has 102,400 characters; a list of tracking IDs has at most 20,000.');
    await put(list.replaceAll('\n', ' amazon.co.jp\n') + ' amazon.co.jp');
    await press('Keep 100 IDs');
    await says('100 IDs are kept.');
    await reload();
    expect(await rows()).toHaveLength(104);
  });
});

describe('templates', () => {
  test('each way in which one cannot be used is said with its place; nothing typed is lost', async () => {
    await press('New template');
    await options.type('.editor input', 'Mine');
    for (const [markup, text, sentence] of [
      ['plain', ' ', 'There is nothing in it.'],
      ['plain', 'x', '{url} is missing'],
      ['plain', '{url} {prize}', 'Line 1, column 7: {prize} stands for nothing. Known are {title}'],
      ['plain', '{url} {', 'Line 1, column 7: this { is never closed.'],
      ['plain', '{url} }', 'Line 1, column 7: this } closes nothing.'],
      ['html', '{url} <script>', 'Line 1, column 7: a script begins here'],
      ['html', '{url}<a title={title}>', 'Line 1, column 15: {title} is not safe here'],
    ] as const) {
      await options.select('.editor select', markup);
      await fill('.editor textarea', text);
      await says(sentence);
      await press('Keep this template');
      expect(await options.$eval('.editor textarea', (f) => f.value)).toBe(text);
    }
    const other = await openTab(chromium, chromium.own('options.html'));
    await other.waitForSelector('[aria-labelledby=panel] input');
    await other.click('[aria-labelledby=panel] input');
    // A tab that is closed before the change is kept takes it along; one behind draws no frames.
    const panel = () => options.$eval('[aria-labelledby=panel] input', (box) => box.checked);
    expect(await eventually(panel, (isOn) => !isOn)).toBe(false);
    await other.close();
    await options.bringToFront();
    expect(await options.$eval('.editor textarea', (f) => f.value)).toBe('{url}<a title={title}>');
    expect(await options.$$('.templates li')).toHaveLength(0);
  });

  test('one that can be used is shown, kept and copied by', async () => {
    await fill('.editor textarea', '<a href="{url}" title="{title}">{store}</a>');
    expect(await options.$eval('.editor .link', (preview) => preview.textContent)).toContain(
      'title="“Café” kettle &lt;1.7 l&gt; [steel] &amp; lid, 5&quot; wide',
    );
    await press('Keep this template');
    await says('The template “Mine” is kept.');
    await options.select('[aria-labelledby=formats] select', 'template Mine');
    // Drawn when it is kept.
    await options.waitForFunction(() =>
      document.querySelector('[aria-labelledby=formats] .link')?.textContent.startsWith('<a href'),
    );
    await reload();
    expect(await options.$eval('[aria-labelledby=formats] select', (s) => s.value)).toBe(
      'template Mine',
    );
    expect(await copied()).toMatch(
      /^<a href="https:\/\/www\.amazon\.com\/dp\/B0EXAMPL01\?tag=video-20" title="[^"]*Kettle[^"]*">amazon\.com<\/a>$/,
    );
  });

  test('one that gets another name stays chosen', async () => {
    await press('Edit the template “Mine”');
    await fill('.editor input', 'Ours');
    await press('Keep this template');
    await says('The template “Ours” is kept.');
    await reload();
    expect(await options.$eval('[aria-labelledby=formats] select', (s) => s.value)).toBe(
      'template Ours',
    );
  });

  test('deleted while chosen: the plain address, said, until it is back', async () => {
    await press('Delete the template “Ours”');
    await says('It was chosen: links are copied as the plain address now.');
    expect(await copied()).toBe('https://www.amazon.com/dp/B0EXAMPL01?tag=video-20');
    await press('Undo');
    await options.waitForSelector('.templates li');
    await reload();
    expect(await copied()).toContain('<a href="');
    await press('Delete the template “Ours”');
    await says('It was chosen');
    await reload();
    await says('The template “Ours” was deleted, so links are copied as the plain address');
  });
});

describe('the page as a whole', () => {
  test('an address leads to a part of it, also to one below what is drawn later', async () => {
    const page = await openTab(chromium, chromium.own('options.html#never'));
    await page.waitForSelector('.assumption');
    const top = () => page.$eval('#never', (heading) => heading.getBoundingClientRect().top);
    const place = await eventually(top, (y) => y > 0 && y < 100);
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(100);
    await page.close();
  });

  test('diagnostics go to the clipboard, without an ID or a name of the user’s', async () => {
    await options.bringToFront();
    await press('Copy for a bug report');
    await says('✓ Copied');
    const text = await pasteInto(options);
    expect(text).toMatch(/^TagTally \d+\.\d+\.\d+\nBrowser: Chromium \d+, Linux\n/);
    expect(text).toContain('Tracking IDs: 104 for 3 stores, 1 labelled');
    expect(text).toContain('Runs on the pages of 23 of 23 stores');
    expect(text).not.toMatch(/-2[012]\b|blog|video|many|descriptions|amazon|kettle|B0EXAMPL/i);
  });

  test('permissions are shown as they are, and what is missing without the stores’ pages', async () => {
    await says('On all 23 stores.');
    const settings = await openTab(chromium, 'chrome://extensions/');
    const allow = (hostAccess: string) =>
      settings.evaluate(
        (extensionId, access) =>
          // Chrome's own page of extensions has this part of the API.
          (
            globalThis as unknown as { chrome: DeveloperPrivate }
          ).chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: access,
          }),
        chromium.extensionId,
        hostAccess,
      );
    await allow('ON_CLICK');
    await options.bringToFront();
    await says('On no store.');
    await says('no test click is noted there, and no panel is shown');
    await settings.bringToFront();
    await allow('ON_ALL_SITES');
    await options.bringToFront();
    await says('On all 23 stores.');
    await settings.close();
  });
});

interface DeveloperPrivate {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: {
      readonly extensionId: string;
      readonly hostAccess: string;
    }): Promise<void>;
  };
}
