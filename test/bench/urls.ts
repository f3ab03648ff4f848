/** `npm run bench`: speed and correctness of reading addresses, in Node and in Chromium. */
import { runInThisContext } from 'node:vm';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from '../tools/browsers.mjs';
import { corpusTable } from '../tools/corpus';
import { bundle } from './bundle';
import type * as Bench from './url-speed';

const SAMPLES: readonly (readonly [url: string, asin: string])[] = [
  ['https://www.amazon.com/dp/B0EXAMPL01', 'B0EXAMPL01'],
  [
    'https://www.amazon.com/Demo-Kettle-Brushed-Steel/dp/B0EXAMPL01/ref=sr_1_3?crid=2ABC&keywords=kettle&qid=1790000000&sprefix=kett%2Caps%2C150&sr=8-3&th=1',
    'B0EXAMPL01',
  ],
  [
    'https://www.amazon.de/-/en/gp/product/B0EXAMPL01/ref=ppx_yo_dt_b_asin_title?ie=UTF8&psc=1',
    'B0EXAMPL01',
  ],
  ['https://www.amazon.co.uk/gp/aw/d/B0EXAMPL01?tag=somebody-21&linkCode=ll1', 'B0EXAMPL01'],
  ['http://www.amazon.com/exec/obidos/ASIN/0306406152/somebody-20', '0306406152'],
  [
    'https://www.amazon.fr/product-reviews/B0EXAMPL01/ref=cm_cr_arp_d_viewopt_srt?pageNumber=1',
    'B0EXAMPL01',
  ],
  [
    'https://www.amazon.com/sspa/click?ie=UTF8&spc=MTo1&url=%2FDemo%2Fdp%2FB0EXAMPL01%2Fref%3Dsr_1_1_sspa%3Fpsc%3D1',
    'B0EXAMPL01',
  ],
  ['https://www.google.com/url?q=https://www.amazon.in/dp/B0EXAMPL01%3Fpsc%3D1&sa=D', 'B0EXAMPL01'],
  ['https://www.amazon.com/s?k=electric+kettle&i=kitchen&rh=n%3A284507&ref=nb_sb_noss', '-'],
  ['https://www.amazon.es/b/?ie=UTF8&node=1571274031', '-'],
  ['https://www.amazon.com/gp/bestsellers/pc/3011391011/ref=zg_b_bs', '-'],
  ['https://www.amazon.com/stores/Demo/page/8BB26853-020B-4A1E-A9AA-1B11A5FD4D1C', '-'],
  ['https://www.amazon.com/Some-Author/e/B000AQ40M8', '-'],
  ['https://www.amazon.com/dp/B0EXAMPL011', '-'],
  ['https://www.amazon.com.example/dp/B0EXAMPL01', '-'],
  ['https://music.amazon.com/albums/B0EXAMPL01', '-'],
  ['https://amzn.to/3demo12', '-'],
  [
    'https://www.amazon.com/ap/signin?openid.return_to=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB0EXAMPL01',
    '-',
  ],
];

const corpus = corpusTable('urls.tsv').map(
  (row) => [row['url'] ?? '', row['kind'] === 'product' ? (row['asin'] ?? '-') : '-'] as const,
);
const rows = corpus.length > 0 ? corpus : SAMPLES;
console.log(`${rows.length} addresses, ${corpus.length > 0 ? 'captured' : 'of our own making'}`);

const source = await bundle('url-speed.ts');
const urls = rows.map(([url]) => url).filter((url) => URL.canParse(url));

const inNode = runInThisContext(`${source};bench`) as typeof Bench;
report('Node', inNode.speeds(urls));

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.evaluate(`${source};globalThis.bench = bench`);
report(
  'Chromium',
  (await page.evaluate(`bench.speeds(${JSON.stringify(urls)})`)) as Record<string, number>,
);
await browser.close();

const right: Record<string, number> = {};
for (const [url, asin] of rows) {
  for (const [name, said] of Object.entries(inNode.asinsOf(url))) {
    right[name] = (right[name] ?? 0) + (said === asin ? 1 : 0);
  }
}
console.log(`Right about the product, of ${rows.length}:`, right);

function report(where: string, speeds: Record<string, number>): void {
  const base = speeds['new URL()'] ?? 1;
  console.log(`${where}: nanoseconds an address, and times new URL()`);
  console.table(
    Object.fromEntries(
      Object.entries(speeds).map(([name, ns]) => [
        name,
        { ns: Math.round(ns), ratio: Number((ns / base).toFixed(2)) },
      ]),
    ),
  );
}
