/** Draws public/icon/*.png from public/icon.svg: `npx tsx test/tools/icons.ts`. */
import { mkdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from './browsers.mjs';

const svg = readFileSync('public/icon.svg', 'utf8');
mkdirSync('public/icon', { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
