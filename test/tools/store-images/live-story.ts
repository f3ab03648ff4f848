import type { Page } from 'puppeteer-core';
import { changeSettings, enterIds, planFiles } from '../screens/setting-up';
import type { Stage } from '../screens/stage';
import { ARTICLE, clicksOnceThere } from '../story';
import { demoPage } from './demo-page';
import { demoYear } from './demo-year';
import type { Shop } from './shops';

/** Lives the story of a shop: IDs entered, a year of reports imported, links copied, some opened. */
export async function liveStory(stage: Stage, shop: Shop, nowMs: number): Promise<void> {
  const { ids, marketplace, label, site } = { ...shop, ...stage };
  await enterIds(stage, ...ids.map((id) => [marketplace, id] as const));
  await changeSettings(stage, {
    links: {
      labels: [{ marketplace, id: ids[1], label }],
      ...{ defaults: {}, lastUsed: {}, format: 'url', templates: [] },
    },
  });
  const page = await planFiles(stage, demoYear(shop, nowMs), marketplace);
  await page.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  await page.click('#plan ~ .row .primary');
  await page.waitForSelector('#done', { timeout: 60_000 });
  await page.close();
  await putLinks(stage.keeper, shop, nowMs);

  site.put(`https://${shop.domain}/dp/B0EXAMPL01`, demoPage(shop));
  const tagged = `https://${shop.domain}/dp/B0EXAMPL01?tag=${ids[0]}`;
  site.put(tagged, demoPage(shop));
  site.put(ARTICLE, `<!doctype html><title>Blog</title><p><a href="${tagged}">Link</a></p>`);
  const article = await stage.tab(ARTICLE);
  await Promise.all([article.waitForNavigation(), article.click('a')]);
  await clicksOnceThere(stage.keeper, 1);
  await article.close();
}

/** Links as copying leaves them, over four weeks: older ones would be due for a backup. */
async function putLinks(page: Page, shop: Shop, nowMs: number): Promise<void> {
  const links = Array.from({ length: 46 }, (_, n) => {
    const good = shop.goods[(n * 5) % shop.goods.length];
    const id = shop.ids[n % 3 === 2 ? 1 : 0];
    const text = `https://${shop.domain}/dp/${good?.asin ?? ''}?tag=${id}`;
    return {
      ...{ id: `demo-${String(n).padStart(3, '0')}`, text, marketplace: shop.marketplace },
      ...{ trackingId: id, asin: good?.asin, title: good?.title },
      atMs: nowMs - n * 51_900_000 - 900_000,
      ...(n % 3 === 1 && { note: shop.notes[(n * 7) % shop.notes.length] }),
      ...(n % 4 === 1 && { format: 'html' }),
      ...(n % 4 === 3 && { format: 'markdown' }),
    };
  });
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ledger');
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction('links', 'readwrite');
          for (const row of rows) tx.objectStore('links').put(row);
          tx.onerror = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    links,
  );
}
