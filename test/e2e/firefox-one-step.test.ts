import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '../tools/display';
import { launchFirefox, type Firefox } from '../tools/firefox';
import { eventually } from '../tools/ledger-reader';
import { CLEARED } from '../tools/native-menu';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, DEMO_LINK } from '../tools/story';

const SWITCH = '[aria-labelledby=one-step] input';

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

test('Firefox: allowed to, a link on a page without clipboard is copied at once, as rich text too', async () => {
  const options = await firefox.openOwn('options.html');
  await options.type('.add-id input', DEMO_ID);
  await options.click('.add-id button');
  await options.waitForSelector('.done');
  await options.select('[aria-labelledby=formats] select', 'html');
  await options.bringToFront();
  const isOn = () => options.$eval(SWITCH, (box) => box.checked);
  expect(await isOn()).toBe(false);
  await options.click(SWITCH);
  // The question is Firefox's own: nothing tells when it is there. "Allow" has A as its access key.
  const allowed = await eventually(async () => {
    if (await isOn()) return true;
    await sleep(600);
    display.xdotool('key', 'alt+a');
    await sleep(300);
    return isOn();
  }, Boolean);
  expect(allowed).toBe(true);

  const tab = await firefox.browser.newPage();
  await tab.goto('http://plain.example/');
  await tab.bringToFront();
  const { x, y } = await tab.$eval('#plain', (link) => {
    const box = link.getBoundingClientRect();
    const inner = window as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
    return { x: inner.mozInnerScreenX + box.x + 20, y: inner.mozInnerScreenY + box.y + 15 };
  });
  await display.setClipboard(CLEARED);
  display.xdotool('mousemove', Math.round(x), Math.round(y), 'click', 3);
  await sleep(700);
  display.xdotool('key', '--delay', 80, 'Up', 'Return');
  const copied = await eventually(
    () => Promise.resolve(display.clipboard()),
    (text) => text !== CLEARED && text !== '',
  );
  const anchor = `<a href="${DEMO_LINK}" rel="sponsored nofollow noopener">B0EXAMPL01</a>`;
  expect(copied).toBe(anchor);
  expect(display.clipboard('text/html')).toContain(anchor);
  const pages = await firefox.browser.pages();
  expect(pages.map((page) => page.url())).not.toContainEqual(expect.stringContaining('copy.html'));
});
