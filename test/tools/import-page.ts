import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { eventually } from './ledger-reader';

/** What a user does on the page that imports files. @param pageOf the page, once there is one. */
export function onImportPage(pageOf: () => Page) {
  return {
    choose: async (...paths: string[]): Promise<void> => {
      const field = await pageOf().waitForSelector('.drop input[type=file]');
      await field?.uploadFile(...paths);
    },

    /** All that the page says, once it says this. */
    says: async (text: string): Promise<string> => {
      const shown = await eventually(
        () => pageOf().$eval('body', (body) => body.innerText),
        (all) => all.includes(text),
        20_000,
      );
      expect(shown).toContain(text);
      return shown;
    },

    press: async (label: string): Promise<void> => {
      const page = pageOf();
      await page.bringToFront();
      const button = await page.waitForSelector(`::-p-xpath(//button[contains(., '${label}')])`);
      await button?.click();
    },
  };
}
