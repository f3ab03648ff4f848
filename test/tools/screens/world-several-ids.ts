import { seedLinks } from '../seed-links';
import { DEMO_ID, DEMO_PRODUCT } from '../story';
import { changeSettings, enterIds, openOptions, openRequested } from './setting-up';
import type { World } from './state';

const IDS = [
  ['US', DEMO_ID],
  ['US', 'demovideo-20'],
  ['US', 'demonewsletter-of-every-week-20'],
  ['DE', 'demosite-21'],
  ['JP', 'demosite-22'],
] as const;

/** Several tracking IDs for several stores, labels, a template of the user's, many links. */
export const SEVERAL_IDS: World = {
  name: 'several tracking IDs',
  prepare: async (stage) => {
    await enterIds(stage, ...IDS);
    await changeSettings(stage, {
      links: {
        labels: [
          { marketplace: 'US', id: 'demovideo-20', label: 'Video descriptions' },
          { marketplace: 'DE', id: 'demosite-21', label: 'Ein Blog mit einem recht langen Namen' },
        ],
        defaults: {},
        lastUsed: {},
        format: 'url',
        templates: [{ name: 'Box', markup: 'html', text: '<a href="{url}">{title}</a>' }],
      },
    });
    await seedLinks(stage.keeper, 60);
  },
  states: [
    {
      name: 'popup-several-ids',
      screen: 'popup',
      shows: '.choices select',
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    {
      name: 'popup-other-stores',
      screen: 'popup',
      shows: '.other-stores[open]',
      reach: async (stage) => {
        const popup = await stage.popupOver(DEMO_PRODUCT);
        await popup.waitForSelector('.other-stores summary');
        await popup.click('.other-stores summary');
        return popup;
      },
    },
    {
      name: 'copy-assumed-store',
      screen: 'copy',
      shows: '.link',
      reach: (stage) => openRequested(stage, 'copy', { text: 'B0EXAMPL01' }),
    },
    {
      name: 'copy-many',
      screen: 'copy',
      shows: '.primary',
      reach: (stage) => openRequested(stage, 'copy', { text: 'B0EXAMPL01 B0EXAMPL02' }),
    },
    {
      name: 'batch-several-stores',
      screen: 'batch',
      shows: 'td',
      reach: (stage) =>
        openRequested(stage, 'batch', {
          products: [
            { address: 'https://www.amazon.de/dp/B0EXAMPL01', title: 'Demo <Kettle>' },
            { address: DEMO_PRODUCT, title: 'Demo Kettle with a title of many words '.repeat(4) },
          ],
        }),
    },
    {
      name: 'options-ids',
      screen: 'options',
      shows: '.ids',
      reach: (stage) => openOptions(stage, '.ids'),
    },
    {
      name: 'options-id-removed',
      screen: 'options',
      shows: '.row[role=status] button',
      reach: async (stage) => {
        const page = await openOptions(stage, '.ids');
        await stage.press(page, 'removeId', 'demosite-22');
        return page;
      },
    },
    {
      name: 'options-paste-several',
      screen: 'options',
      shows: '.pasted',
      reach: async (stage) => {
        const page = await openOptions(stage, '.ids');
        await stage.press(page, 'idPasteMany');
        await stage.fill(
          page,
          '.paste textarea',
          'blog-20 amazon.com\nvideo-20\nnews-20\ndemosite-21 amazon.fr\na=b',
        );
        return page;
      },
    },
    {
      name: 'options-template',
      screen: 'options',
      shows: '.editor [aria-invalid=true]',
      reach: async (stage) => {
        const page = await openOptions(stage, '.templates');
        await stage.press(page, 'templateNew');
        await stage.fill(page, '.editor input', 'Mine');
        await stage.fill(page, '.editor textarea', '{url} {prize}');
        await page.click('.editor [type=submit]');
        return page;
      },
    },
    {
      name: 'options-delete-undo',
      screen: 'options',
      shows: '[aria-labelledby=delete] .notice',
      reach: async (stage) => {
        const page = await openOptions(stage, '[aria-labelledby=delete]');
        await page.select('[aria-labelledby=delete] .row.end select', 'year-ago');
        await stage.press(page, 'deleteDo');
        return page;
      },
      leave: async (stage) => {
        const page = await openOptions(stage, '[aria-labelledby=delete] .notice');
        await page.click('[aria-labelledby=delete] .notice button');
        await page.waitForSelector('[aria-labelledby=delete] .notice', { hidden: true });
      },
    },
    {
      name: 'options-delete-everything',
      screen: 'options',
      shows: '.everything .primary',
      reach: async (stage) => {
        const page = await openOptions(stage, '.everything input');
        const words = await stage.t('everythingWord');
        await stage.fill(page, '.everything input', words);
        return page;
      },
    },
    {
      name: 'options-restore-refused',
      screen: 'options',
      shows: '.restore [role=alert]',
      reach: async (stage) => {
        const page = await openOptions(stage, '.restore');
        await stage.choose(page, '.restore', stage.file('holidays.csv', 'a,b\n'));
        return page;
      },
    },
    {
      name: 'ledger-links-many',
      screen: 'ledger-links',
      shows: 'tbody tr[aria-rowindex]',
      reach: ({ own }) => own('ledger.html#links'),
    },
  ],
};
