import { expect, test } from 'vitest';
import { launchChromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite } from '../tools/site';
import {
  clicksOnceThere,
  copyFromPopup,
  DEMO_ID,
  DEMO_LINK,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
} from '../tools/story';

// All of them are tested so by `npm run test:suspended`.
test('a worker that is suspended between messages loses no arrival, no copy and no setting', async () => {
  const site = await startSite();
  const chromium = await launchChromium({ site, suspended: 150 });
  try {
    const options = await enterTrackingId(chromium, DEMO_ID);
    let before = 0;
    /** Until the worker that has had the message before this one is gone. */
    const suspended = async () => {
      await eventually(
        () => Promise.resolve(chromium.suspensions()),
        (now) => now > before,
      );
      expect(chromium.suspensions()).toBeGreaterThan(before);
      before = chromium.suspensions();
    };
    const arrive = async (link: string, count: number) => {
      await suspended();
      const tab = await openTab(chromium, link);
      expect(await clicksOnceThere(options, count)).toHaveLength(count);
      await tab.close();
    };
    await arrive(DEMO_LINK, 1);
    await arrive(DEMO_LINK, 2);

    await suspended();
    const tab = await openTab(chromium, DEMO_PRODUCT);
    expect(await copyFromPopup(chromium, tab)).toBe(DEMO_LINK);
    const links = await eventually(
      () => readStore(options, 'links'),
      (rows) => rows.length > 0,
    );
    expect(links).toMatchObject([{ text: DEMO_LINK }]);

    await (await enterTrackingId(chromium, 'another-20')).close();
    await arrive(DEMO_LINK.replace(DEMO_ID, 'another-20'), 3);
    const rollups = (await readStore(options, 'rollups')) as { clicks: number }[];
    expect(rollups.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(3);
  } finally {
    await chromium.close();
    await site.close();
  }
});
