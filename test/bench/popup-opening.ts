import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../tools/chromium';

/** Milliseconds since the toolbar button was pressed. */
export interface PopupOpening {
  readonly firstMs: number;
  /** When the largest text of it stood there. */
  readonly largestMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** Presses the toolbar button of an extension over this tab, and closes the popup again. */
export async function openPopup(
  { browser }: Chromium,
  tab: Page,
  id: string,
): Promise<PopupOpening> {
  await tab.bringToFront();
  const url = `chrome-extension://${id}/popup.html`;
  const session = await browser.target().createCDPSession();
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{}] })) as {
    targetInfos: { type: string; url: string; targetId: string }[];
  };
  const targetId = targetInfos.find((t) => t.type === 'tab' && t.url === tab.url())?.targetId;
  const pressedMs = Date.now();
  await send('Extensions.triggerAction', { id, targetId });
  const popup = await (await browser.waitForTarget((t) => t.url() === url)).asPage();
  // Longer than anything takes that the popup waits for.
  await sleep(1_000);
  const seen = await timings(popup);
  await popup.close();
  await session.detach();
  const { firstMs, largestMs, shift } = seen;
  return { firstMs: firstMs - pressedMs, largestMs: largestMs - pressedMs, shift };
}

/** When content was painted, in epoch milliseconds, and how much of it moved. */
async function timings(page: Page): Promise<PopupOpening> {
  const largest = (await entries(page, 'largest-contentful-paint')).at(-1);
  const shifts = await entries(page, 'layout-shift');
  const [originMs, firstMs] = await page.evaluate(() => [
    performance.timeOrigin,
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  ]);
  return {
    firstMs: (originMs ?? NaN) + (firstMs ?? NaN),
    largestMs: (originMs ?? NaN) + (largest?.startTime ?? NaN),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}

interface Noted {
  readonly startTime: number;
  readonly value: number;
}

/** What the browser noted of this kind since the page began. */
async function entries(page: Page, type: string) {
  return page.evaluate(
    (of) =>
      new Promise<Noted[]>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(JSON.parse(JSON.stringify(list.getEntries())) as Noted[]),
        );
        observer.observe({ type: of, buffered: true });
        setTimeout(() => resolve([]), 300);
      }),
    type,
  );
}
