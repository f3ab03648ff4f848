import type { Stage } from '../screens/stage';
import { ownPage, popup, productPage, type Capture } from './captures';
import { liveStory } from './live-story';
import type { Shop } from './shops';
import type { Shot } from './words';

/** Everything that goes into the pictures of a language. */
export async function takeShots(
  stage: Stage,
  shop: Shop,
  nowMs: number,
): Promise<Readonly<Record<Shot | 'popup', Capture>>> {
  await liveStory(stage, shop, nowMs);
  return {
    'copy-link': await productPage(stage, shop),
    popup: await popup(stage, shop),
    earned: await ownPage(stage, {
      ...{ path: 'ledger.html#overview', width: 1220, until: '.uplot', margin: 4 },
    }),
    'back-test': await ownPage(stage, {
      ...{ path: 'ledger.html#back-test', width: 1060, until: '.range-chart', margin: 14 },
    }),
    links: await ownPage(stage, {
      ...{ path: 'ledger.html#links', width: 1120, until: 'tbody tr[aria-rowindex="10"]' },
    }),
    products: await ownPage(stage, {
      ...{ path: 'ledger.html#products', width: 1060, until: 'tbody tr:nth-child(12)' },
    }),
  };
}
