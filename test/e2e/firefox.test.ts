import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '../tools/display';
import { launchFirefox, type Firefox } from '../tools/firefox';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { ARTICLE, DEMO_ID, DEMO_LINK, PANEL } from '../tools/story';

let site: Site;
let display: Display;
let firefox: Firefox;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  firefox = await launchFirefox(site, display.name);
});
afterAll(async () => {
  await firefox.close();
  display.close();
  await site.close();
});

test('Firefox: set up, a link by the native menu, a test click, its window, the panel', async () => {
  const { welcome } = firefox;
  await welcome.waitForSelector('textarea');
  await welcome.type('textarea', DEMO_ID);
  await welcome.select('.pasted select', 'US');
  await welcome.click('.ids-form button');
  await welcome.waitForSelector('.kept');
  expect(await welcome.$eval('output', (link) => link.textContent)).toBe(
    `https://www.amazon.com/?tag=${DEMO_ID}`,
  );

  const tab = await firefox.browser.newPage();
  await tab.goto(ARTICLE);
  await tab.bringToFront();
  const { x, y } = await tab.$eval('#plain', (link) => {
    const box = link.getBoundingClientRect();
    const inner = window as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
    return { x: inner.mozInnerScreenX + box.x + 20, y: inner.mozInnerScreenY + box.y + 15 };
  });
  await display.setClipboard('cleared');
  display.xdotool('mousemove', Math.round(x), Math.round(y), 'click', 3);
  await sleep(700);
  display.xdotool('key', '--delay', 80, 'Up', 'Return');
  const copied = await eventually(
    () => Promise.resolve(display.clipboard()),
    (text) => text !== 'cleared' && text !== '',
  );
  expect(copied).toBe(DEMO_LINK);

  await Promise.all([tab.waitForNavigation(), tab.click('#own')]);
  const clicks = await eventually(
    () => readStore(welcome, 'clicks'),
    (rows) => rows.length > 0,
  );
  expect(clicks).toMatchObject([{ trackingId: DEMO_ID, asin: 'B0EXAMPL01', source: 'browser' }]);

  // The panel, which no test sees into here.
  const panel = await tab.waitForSelector(PANEL, { visible: true });
  const box = await panel?.boundingBox();
  if (!box) throw new Error('there is no panel');
  await display.setClipboard('cleared');
  await tab.mouse.click(box.x + box.width - 40, box.y + box.height / 2);
  const again = await eventually(
    () => Promise.resolve(display.clipboard()),
    (text) => text !== 'cleared' && text !== '',
  );
  expect(again).toBe(DEMO_LINK);

  const popup = await firefox.openOwn('popup.html');
  expect(await popup.evaluate(() => document.body.innerText)).toContain('23 h 59 m');
});
