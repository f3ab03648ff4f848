import type { Page } from 'puppeteer-core';
import { DEMO_ID } from './story';

/** Puts links into the ledger from a page of ours, each a second older than the one before. */
export async function seedLinks(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (many, id) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ledger');
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction('links', 'readwrite');
          for (let n = 0; n < many; n++) {
            const asin = `B0${String(n).padStart(8, '0')}`;
            tx.objectStore('links').put({
              id: `seeded-${String(n).padStart(6, '0')}`,
              atMs: Date.UTC(2025, 0, 1) - n * 1_000,
              text: `https://www.amazon.com/dp/${asin}?tag=${id}`,
              marketplace: 'US',
              trackingId: id,
              asin,
              title: `Demo product ${n}, with as many words as titles usually have`,
            });
          }
          tx.onerror = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    count,
    DEMO_ID,
  );
}
