import type { Page } from 'puppeteer-core';

const WAIT = { timeout: 300_000 };

/** Imports report files of amazon.com on the reports page. @returns how long the import itself took. */
export async function importReports(page: Page, files: readonly string[]): Promise<number> {
  const field = await page.waitForSelector('.drop input[type=file]');
  await field?.uploadFile(...files);
  await page.waitForSelector('#plan', WAIT);
  // Reports that name no seller are of whichever store the user says.
  await page.evaluate(() => {
    for (const select of document.querySelectorAll<HTMLSelectElement>('.file select')) {
      if (![...select.options].some(({ value }) => value === 'US')) continue;
      select.value = 'US';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  const button = await page.waitForSelector('#plan ~ .row .primary:not(:disabled)', WAIT);
  const importFrom = performance.now();
  await button?.click();
  await page.waitForSelector('#done', WAIT);
  return performance.now() - importFrom;
}
