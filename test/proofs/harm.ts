import type { Page } from 'puppeteer-core';
import { eventually } from '../tools/ledger-reader';

/** Counts what the policy of our pages had to stop; nothing should even try. */
export async function watchPolicy(page: Page, onDialog: (text: string) => void): Promise<Page> {
  await page.evaluate(() => {
    const stopped: string[] = [];
    Object.assign(window, { violations: stopped });
    document.addEventListener('securitypolicyviolation', (event) => {
      stopped.push(`${event.violatedDirective} ${event.sample}`);
    });
  });
  page.on('dialog', (dialog) => {
    onDialog(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

/** What a text left behind on one of our own pages, if it was more than text. */
export async function harmOn(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const ours = new Set(['SCRIPT', 'LINK', 'STYLE']);
    const foreign = [...document.querySelectorAll('*')].filter(
      (each) =>
        /^(?:IMG|IFRAME|OBJECT|EMBED|VIDEO|BASE|X-CARD|MATH|ANIMATE)$/.test(each.nodeName) ||
        each.getAttributeNames().some((name) => name.startsWith('on')) ||
        (ours.has(each.nodeName) && !each.closest('head')) ||
        /^\s*(?:javascript|data):/i.test(each.getAttribute('href') ?? ''),
    );
    const { hit, violations } = window as unknown as { hit?: unknown; violations?: string[] };
    return [...foreign.map(({ outerHTML }) => outerHTML), ...(violations ?? []), hit].filter(
      (each) => each !== undefined,
    );
  });
}

/** Pastes into a field that takes rich text. */
export async function pasteRich(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab.evaluate(() => {
    const field = document.createElement('div');
    field.id = 'rich';
    field.contentEditable = 'true';
    document.body.append(field);
    field.focus();
  });
  const paste = async () => {
    await tab.$eval('#rich', (field) => field.replaceChildren());
    await tab.keyboard.down('Control');
    await tab.keyboard.press('KeyV');
    await tab.keyboard.up('Control');
    return tab.$$eval('#rich *', (all) => all.length);
  };
  // A tab that has just come to the front may not have the keyboard yet.
  await eventually(paste, (count) => count > 0);
}
