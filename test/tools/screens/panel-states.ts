import type { Page } from 'puppeteer-core';
import { DEMO_PRODUCT, PANEL, panelButton } from '../story';
import type { Stage } from './stage';
import type { ScreenState } from './state';

async function opened(stage: Stage, url = DEMO_PRODUCT): Promise<Page> {
  const tab = await stage.tab(url);
  await (await panelButton(tab, await stage.t('panelHandle'))).click();
  await panelButton(tab, await stage.t('panelClose'));
  return tab;
}

function state(name: string, reach: ScreenState['reach']): ScreenState {
  return { name, screen: 'panel', shows: PANEL, reach };
}

/**
 * What the panel can show on a product page.
 *
 * @param longTitle address of a product with a title as long as shops make them.
 */
export function panelStates(longTitle: string): readonly ScreenState[] {
  return [
    state('panel', ({ tab }) => tab(DEMO_PRODUCT)),
    state('panel-open', (stage) => opened(stage)),
    state('panel-long-title', (stage) => opened(stage, longTitle)),
    state('panel-copied', async (stage) => {
      const tab = await stage.tab(DEMO_PRODUCT);
      await (await panelButton(tab, await stage.t('copyLink'))).click();
      // It says so for two seconds: only the first picture has it.
      await panelButton(tab, `✓ ${await stage.t('copied')}`);
      return tab;
    }),
    {
      ...state('panel-moved', async (stage) => {
        const tab = await stage.tab(DEMO_PRODUCT);
        const handle = await panelButton(tab, await stage.t('panelHandle'));
        await handle.focus();
        for (let n = 0; n < 10; n++) await tab.keyboard.press('ArrowUp');
        await handle.click();
        await panelButton(tab, await stage.t('panelPutBack'));
        return tab;
      }),
      leave: async ({ keeper }) => {
        await keeper.evaluate("chrome.storage.local.remove('panelPlace')");
      },
    },
  ];
}
