/**
 * `npm run store-images`: the pictures of the stores' listings, from the real product in the real
 * browser with invented figures, to `.github/store/images`. Look at each before it is committed.
 *
 * --folder <path>  somewhere else
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumPath } from './browsers.mjs';
import { CHROME_BUILD } from './chromium';
import { openStage } from './screens/stage';
import { startSite } from './site';
import { SCALE, type Capture } from './store-images/captures';
import { fontsLikeMost } from './store-images/fonts';
import { MARQUEE, marqueeHtml, SHOT, shotHtml, TILE, tileHtml } from './store-images/frame';
import { takeShots } from './store-images/shots';
import { ENGLISH, GERMAN } from './store-images/shops';
import { MARQUEE_LINES, SHOTS, TILE_LINE, WORDS } from './store-images/words';

const { values } = parseArgs({
  options: { folder: { type: 'string', default: '.github/store/images' } },
});
execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const fonts = mkdtempSync(join(tmpdir(), 'tagtally-fonts-'));
process.env['FONTCONFIG_FILE'] = fontsLikeMost(fonts);

const site = await startSite();
const painter = await puppeteer.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
let popup: Capture | undefined;
for (const shop of [ENGLISH, GERMAN]) {
  const stage = await openStage({
    ...{ site, build: CHROME_BUILD, language: shop.language },
    args: [`--force-device-scale-factor=${SCALE}`],
  });
  const captures = await takeShots(stage, shop, Date.now());
  await stage.close();
  for (const [at, shot] of SHOTS.entries()) {
    const html = shotHtml(
      WORDS[shop.language][shot],
      captures[shot],
      at === 0 ? captures.popup : undefined,
    );
    await paint(painter, html, SHOT, `${shop.language}/${at + 1}-${shot}.png`);
  }
  popup ??= captures.popup;
}
await paint(painter, tileHtml(TILE_LINE), TILE, 'tile.png');
if (popup) await paint(painter, marqueeHtml(MARQUEE_LINES, popup), MARQUEE, 'marquee.png');
await painter.close();
await site.close();
rmSync(fonts, { recursive: true });

async function paint(
  browser: Browser,
  html: string,
  size: { readonly width: number; readonly height: number },
  name: string,
): Promise<void> {
  const path = join(values.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.setContent(html);
  writeFileSync(path, await page.screenshot());
  await page.close();
  console.log(`${path} ${Math.round(statSync(path).size / 1_000)} kB`);
}
