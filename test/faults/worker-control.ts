import type { Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';

/**
 * Makes the function that stops the worker and resolves when it is gone, even if another has
 * started in its place. One session for all stops: puppeteer loses the browser's target when
 * sessions to it come and go at the same time.
 */
export async function createStopWorker({ browser, own }: Chromium): Promise<() => Promise<void>> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === own('background.js'))?.targetId;
  };
  return async () => {
    const targetId = await running();
    if (targetId === undefined) return;
    await session.send('Target.closeTarget', { targetId }).catch((error: unknown) => {
      // It may have gone by itself since it was listed.
      if (!String(error).includes('No target')) throw error;
    });
    const now = await eventually(running, (target) => target !== targetId);
    if (now === targetId) throw new Error('the worker cannot be stopped');
  };
}
