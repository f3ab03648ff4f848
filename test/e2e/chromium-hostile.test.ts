import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutText, plainLine } from '../../lib/amazon/plain-line';
import { FIRST_LINK_PREFERENCES } from '../../lib/links/link-preferences';
import { writeBackup } from '../../lib/storage/backup-file';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own, trackingId } from '../amazon/samples';
import { takeListedErrors } from '../faults/errors';
import { harmOn, pasteRich, watchPolicy } from '../proofs/harm';
import { asHtml, HOSTILE_TEXTS } from '../proofs/hostile-texts';
import { EMPTY, link } from '../storage/backup-samples';
import { KETTLE } from '../storage/samples';
import { clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
import { onImportPage } from '../tools/import-page';
import { eventually, rawSettings, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import {
  ARTICLE,
  copyFromPopup,
  DEMO_ID,
  enterTrackingId,
  openTab,
  PANEL,
  PANEL_HANDLE,
  panelButton,
} from '../tools/story';

let site: Site;
let chromium: Chromium;
let options: Page;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-hostile-'));
/** Addresses of all that was opened, and dialogs. */
const opened: string[] = [];
const noteDialog = (text: string) => opened.push(text);

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  chromium.browser.on('targetcreated', (target) => opened.push(target.url()));
  options = await enterTrackingId(chromium, DEMO_ID);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (asin: string) => `https://www.amazon.com/dp/${asin}`;
const linkOf = (asin: string) => `${urlOf(asin)}?tag=${DEMO_ID}`;
const PRODUCT = '<div id="dp"><h1 id="productTitle">A hostile page</h1></div>';

async function openHostile(asin: string, code: string, body = PRODUCT): Promise<Page> {
  site.put(urlOf(asin), `<!doctype html><title>Hostile</title>${body}<script>${code}</script>`);
  return openTab(chromium, urlOf(asin));
}

/** As a title is read from a page, where NUL is the replacement character, and shown in a link. */
function shownTitle(text: string): string {
  return plainLine(cutText(plainLine(text.replaceAll('\0', '\uFFFD')), 500));
}

const PRETTY =
  '"Browser","Browser Version","Platform","IP","Visitor ID","Timestamp","Host","URI","Referrer","Link"';
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('three hundred texts that try to run', () => {
  test('as titles of a list are text on the page for many links', async () => {
    const asinOf = (n: number) => `B0H${String(n).padStart(7, '0')}`;
    const items = HOSTILE_TEXTS.map(
      (text, n) =>
        `<div data-component-type="s-search-result" data-asin="${asinOf(n)}"><a href="/dp/${asinOf(n)}"><h2>${asHtml(text)}</h2></a></div>`,
    );
    const search = 'https://www.amazon.com/s?k=hostile';
    site.put(search, `<!doctype html><title>Search</title><main>${items.join('')}</main>`);
    const tab = await openTab(chromium, search);
    const popup = await clickToolbarButton(chromium, tab);
    const known = new Set(chromium.browser.targets());
    const listed = chromium.browser.waitForTarget(
      (t) => !known.has(t) && t.url().startsWith(chromium.own('batch.html')),
    );
    await popup.locator('button ::-p-text(Links of all products listed here)').click();
    const page = await watchPolicy(await (await listed).asPage(), noteDialog);
    await page.waitForSelector('#links');
    await page.locator('button ::-p-text(Show all 300)').click();
    await page.waitForSelector('tr[aria-rowindex]');
    expect(await harmOn(page)).toEqual([]);
    await page.$eval('tr[aria-rowindex]:last-child', (row) => row.scrollIntoView());

    await page.select('.end select', 'html');
    // Kept first, and then shown and used.
    await eventually(
      () => rawSettings(page),
      (settings) => JSON.stringify(settings).includes('"format":"html"'),
    );
    await page.locator('button ::-p-text(Copy all 300 links)').click();
    await page.waitForFunction(() => document.body.textContent.includes('✓ Copied'));
    await page.select('.end select', 'url');
    const article = await watchPolicy(await openTab(chromium, ARTICLE), noteDialog);
    await pasteRich(article);
    const pasted = await article.$$eval('#rich *', (all) =>
      all.map((each) => [each.nodeName, ...each.getAttributeNames()].join(' ')),
    );
    expect(pasted.filter((each) => each === 'A href rel')).toHaveLength(HOSTILE_TEXTS.length);
    expect(pasted.filter((each) => !/^(?:A href rel|BR|P|DIV)$/.test(each))).toEqual([]);
    expect(await article.evaluate('window.hit')).toBeUndefined();
    const texts = await article.$$eval('#rich a', (all) => all.map((each) => each.textContent));
    expect(texts).toEqual(HOSTILE_TEXTS.map(shownTitle));
    await article.close();
    await page.close();
    await tab.close();
  });

  test('as title, breadcrumb, price and tag of a product are text in the popup', async () => {
    const tab = await chromium.browser.newPage();
    // Some; the unit tests have them all.
    for (const text of HOSTILE_TEXTS.filter((_, n) => n % 61 === 7)) {
      const url = `${urlOf('B0HOSTILE0')}?tag=${encodeURIComponent(text)}`;
      const html = asHtml(text);
      site.put(
        url,
        `<!doctype html><title>${html}</title><div id="nav-subnav" data-category="${html}"></div>
        <div id="wayfinding-breadcrumbs_feature_div"><a href="/b?node=${html}">${html}</a></div>
        <div id="dp" class="${html}"><h1 id="productTitle">${html}</h1>
        <div id="corePriceDisplay_desktop_feature_div"><span class="priceToPay">${html}</span></div></div>`,
      );
      await tab.goto(url);
      const popup = await watchPolicy(await clickToolbarButton(chromium, tab), noteDialog);
      const said = await popup.$eval('body', (body) => body.textContent);
      expect(said).toContain(plainLine(text).slice(0, 30));
      expect(said).toContain(linkOf('B0HOSTILE0'));
      expect(await harmOn(popup)).toEqual([]);
      await popup.close();
    }
    await tab.close();
  });

  test('in every field of a report are text in the import, the ledger and its tables', async () => {
    const rows = HOSTILE_TEXTS.map((text, n) => {
      const it = cell(text);
      return `${it},${it},B0H${String(n).padStart(7, '0')},${it},${DEMO_ID},2024-09-0${(n % 9) + 1} 10:00:00,20.00,1,0,20.00,0.50,${it}`;
    });
    const path = join(folder, '<img src=x onerror=window.hit=1>.csv');
    writeFileSync(
      path,
      [
        'Fee-Earnings reports from 09-01-2024 to 09-30-2024',
        'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group',
        ...rows,
      ].join('\r\n'),
    );
    const page = await watchPolicy(
      await openTab(chromium, chromium.own('reports.html')),
      noteDialog,
    );
    await page.waitForSelector('.drop');
    const { choose, says, press } = onImportPage(() => page);
    await choose(path);
    await says('300 rows');
    expect(await harmOn(page)).toEqual([]);
    await press('Import');
    expect(await says('Earned $150.00')).toContain('<img src=x onerror=');
    expect(await harmOn(page)).toEqual([]);
    await page.goto(chromium.own('ledger.html#products'));
    await watchPolicy(page, noteDialog);
    const { says: ledgerSays } = onImportPage(() => page);
    await ledgerSays('<script>');
    expect(await harmOn(page)).toEqual([]);
    await page.close();
  });

  test('in every field of a click log are text in the import', async () => {
    const rows = HOSTILE_TEXTS.map((text, n) => {
      const day = String((n % 9) + 1).padStart(2, '0');
      const fields = [
        'x',
        '1',
        text,
        text,
        text,
        `2024-09-${day} 10:00:00`,
        text,
        text,
        text,
        text,
      ];
      return fields.map(cell).join(',');
    });
    const path = join(folder, 'pretty.csv');
    writeFileSync(path, [PRETTY, ...rows].join('\r\n'));
    const page = await watchPolicy(
      await openTab(chromium, chromium.own('reports.html')),
      noteDialog,
    );
    const { choose, says, press } = onImportPage(() => page);
    await choose(path);
    await says('link names not assigned');
    await press('Say where they lead');
    await page.waitForSelector('dialog[open]');
    expect(await page.$eval('dialog', (dialog) => dialog.textContent)).toContain('<script>');
    expect(await harmOn(page)).toEqual([]);
    await page.close();
  });

  test('in every field of a backup are text in the options and among the links made', async () => {
    // Others are no titles of ours, and the file is refused for them.
    const titles = HOSTILE_TEXTS.filter((text) => text.length <= 480 && plainLine(text) === text);
    expect(titles.length).toBeGreaterThan(250);
    const links = titles.map((title, n) =>
      link(`h${n + 100}x`, {
        title,
        note: title,
        trackingId: trackingId(DEMO_ID),
        text: linkOf(KETTLE),
      }),
    );
    const label = titles[0]?.slice(0, 40) ?? '';
    const settings = {
      ...FIRST_SETTINGS,
      trackingIds: [own('US', DEMO_ID)],
      links: { ...FIRST_LINK_PREFERENCES, labels: [{ ...own('US', DEMO_ID), label }] },
    };
    const backup = await writeBackup({ ...EMPTY, links, settings }, 0);
    const path = join(folder, 'backup.jsonl.gz');
    writeFileSync(path, Buffer.from(await backup.arrayBuffer()));
    const page = await watchPolicy(
      await openTab(chromium, chromium.own('options.html')),
      noteDialog,
    );
    const field = await page.waitForSelector('.restore input[type=file]');
    await field?.uploadFile(path);
    const { says, press } = onImportPage(() => page);
    await says(`${titles.length} new`);
    await press('Add what is missing');
    await says('Restored');
    expect((await readStore(page, 'links')).length).toBeGreaterThanOrEqual(titles.length);
    expect(await harmOn(page)).toEqual([]);
    await page.goto(chromium.own('ledger.html#links'));
    await watchPolicy(page, noteDialog);
    await page.waitForSelector('tr[aria-rowindex]');
    await page.waitForFunction(() => /onerror|javascript:|script>/.test(document.body.textContent));
    expect(await harmOn(page)).toEqual([]);
    await page.close();
  });
});

describe('a page that looks for us', () => {
  test('finds no name, no file and nothing in the one element', async () => {
    const files = ['manifest.json', 'amazon-page.js', 'icon/16.png', 'popup.html', 'icon.svg'];
    const tab = await openHostile(
      'B0HOSTILE1',
      `window.got = [];
      window.asked = (async () => {
        for (const file of ${JSON.stringify(files)}) {
          const url = ${JSON.stringify(chromium.own(''))} + file;
          await fetch(url).then(() => got.push('fetch ' + file), () => 0);
          await import(url).then(() => got.push('import ' + file), () => 0);
          for (const [tag, name] of [['img', 'src'], ['script', 'src'], ['link', 'href']]) {
            const it = document.createElement(tag);
            it.rel = 'stylesheet';
            it[name] = url;
            document.head.append(it);
            await new Promise((resolve) => {
              it.onload = () => { got.push(tag + ' ' + file); resolve(); };
              it.onerror = resolve;
            });
          }
        }
      })();`,
    );
    const handle = await panelButton(tab, PANEL_HANDLE);
    // A page's search sees into closed roots; closed, the panel says neither link nor ID.
    expect(await tab.evaluate(`window.find('${DEMO_ID}')`)).toBe(false);
    await handle.click();
    await tab.evaluate('window.asked');
    expect(await tab.evaluate('window.got')).toEqual([]);
    expect(await tab.evaluate('typeof window.chrome?.runtime')).toBe('undefined');
    const seen = await tab.$eval(PANEL, (host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      const [top] = document.elementsFromPoint(x + width / 2, y + height / 2);
      getSelection()?.selectAllChildren(document.documentElement);
      return {
        root: host.shadowRoot,
        isHostOnTop: top === host,
        said: `${host.textContent}${(host as HTMLElement).innerText}${host.getHTML({ serializableShadowRoots: true })}`,
        selected: String(getSelection()).includes('Copy link'),
        frames: frames.length,
        animations: document.getAnimations().length,
      };
    });
    expect(seen).toEqual({
      ...{ root: null, isHostOnTop: true, said: '', selected: false, frames: 0, animations: 0 },
    });
    await tab.close();
  });

  test('gets no click into the ledger by messages and events of its own making', async () => {
    const tab = await openHostile(
      'B0HOSTILE2',
      `const click = { id: '0'.repeat(32), atMs: Date.now(), marketplace: 'US', trackingId: '${DEMO_ID}', asin: 'B0HOSTILE2', source: 'browser' };
      const told = [{ type: 'arrival.left', clickId: click.id }, { type: 'outbox.left' }, { kind: 'arrival', click },
        { type: 'panel.off', scope: 'everywhere' }, { type: 'copy.open', url: location.href }];
      for (const data of told) {
        postMessage(data, '*');
        for (const name of ['tagtally', 'message', data.type ?? 'outbox', 'wxt:content-script-started']) {
          for (const target of [window, document, document.documentElement]) {
            target.dispatchEvent(new CustomEvent(name, { detail: data, bubbles: true }));
          }
        }
        try { chrome.runtime.sendMessage('${chromium.extensionId}', data); } catch {}
        try { chrome.runtime.connect('${chromium.extensionId}').postMessage(data); } catch {}
        localStorage.setItem('outbox:arrival:' + click.id, JSON.stringify({ kind: 'arrival', click }));
      }`,
    );
    await tab.waitForSelector(PANEL);
    const real = await openTab(chromium, linkOf('B0HOSTILE3'));
    await real.waitForSelector(PANEL);
    const clicks = await eventually(
      () => readStore(options, 'clicks'),
      (rows) => rows.some((row) => (row as { asin?: string }).asin === 'B0HOSTILE3'),
    );
    expect(JSON.stringify(clicks)).not.toContain('B0HOSTILE2');
    expect(await options.$eval('[aria-labelledby=panel] input', (box) => box.checked)).toBe(true);
    await real.close();
    await tab.close();
  });
});

describe('a page that works against us', () => {
  const NAMES = [
    ...['documentElement', 'querySelector', 'querySelectorAll', 'createElement', 'body', 'head'],
    ...['createElementNS', 'addEventListener', 'readyState', 'scrollingElement', 'location', 'URL'],
    ...['attachShadow', 'append', 'referrer', 'prerendering', 'links', 'title', 'cookie'],
  ];

  test('by names of forms and replaced built-ins changes nothing', async () => {
    const forms = NAMES.map(
      (name) => `<form name="${name}"><input name="append"><input id="${name}"></form>`,
    ).join('');
    const tab = await openHostile(
      'B0HOSTILE4',
      `window.called = [];
      for (const [owner, names] of [
        [Element.prototype, ['attachShadow', 'append', 'remove', 'setAttribute', 'closest']],
        [Document.prototype, ['createElement', 'createElementNS', 'querySelector', 'addEventListener']],
        [EventTarget.prototype, ['addEventListener']], [Node.prototype, ['appendChild']],
        [Array.prototype, ['map', 'filter', 'flatMap']], [String.prototype, ['replace', 'match']],
        [JSON, ['parse', 'stringify']], [Promise.prototype, ['then']], [Object, ['assign', 'entries']],
        [IntersectionObserver.prototype, ['observe']], [MutationObserver.prototype, ['observe']],
      ]) for (const name of names) owner[name] = () => { called.push(name); throw new Error('ours'); };`,
      `${PRODUCT}${forms}`,
    );
    // Puppeteer uses the page's built-ins, too, so it is asked from the popup what stands there.
    expect(await copyFromPopup(chromium, tab)).toBe(linkOf('B0HOSTILE4'));
    await tab.close();
  });

  test.each([
    [
      'taking our element out whenever it comes',
      `window.times = 0;
      new MutationObserver(() => {
        for (const it of document.querySelectorAll('[data-tagtally]')) { times += 1; it.remove(); }
      }).observe(document, { childList: true, subtree: true });`,
    ],
    [
      'putting another document in the place of its own',
      `addEventListener('load', () => {
        window.times = 1;
        const root = document.createElement('html');
        root.innerHTML = ${JSON.stringify(PRODUCT)};
        document.documentElement.replaceWith(root);
      });`,
    ],
    [
      'writing itself anew',
      `addEventListener('load', () => setTimeout(() => {
        document.open(); document.write(${JSON.stringify(PRODUCT)}); document.close();
        window.times = 1;
      }));`,
    ],
    [
      'changing its title and address ten thousand times',
      `addEventListener('load', () => {
        let left = 10_000;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          for (let n = 0; n < 100; n++, left--) {
            document.querySelector('#productTitle').textContent = 'Title ' + left;
            if (left % 100 === 0) history.pushState(null, '', '/dp/B0FLOOD' + String(left % 1000).padStart(3, '0'));
          }
          if (left > 0) channel.port2.postMessage(0);
          else { history.pushState(null, '', '/dp/B0FLOODEND'); window.times = 1; }
        };
        channel.port2.postMessage(0);
      });`,
    ],
  ])('by %s gains nothing, and the popup goes on', async (name, code) => {
    const tab = await openHostile('B0HOSTILE5', code);
    await tab.waitForFunction('window.times > 0');
    const asin = name.includes('address') ? 'B0FLOODEND' : 'B0HOSTILE5';
    expect(await copyFromPopup(chromium, tab)).toBe(linkOf(asin));
    // We do not fight for the place.
    expect(await tab.evaluate('window.times')).toBe(1);
    await tab.close();
  });

  test('none of it opened a page, asked the network, or made us stumble', async () => {
    expect(opened.filter((url) => /^(?:dialog|javascript|data|https:\/\/evil)/.test(url))).toEqual(
      [],
    );
    expect(site.requests.filter((url) => new URL(url).hostname.includes('evil'))).toEqual([]);
    expect(await takeListedErrors(chromium)).toEqual([]);
  });
});
