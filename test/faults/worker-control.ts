import type { Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';

export interface WorkerControl {
  /** Stops the worker and resolves when it is gone, even if another has started in its place. */
  readonly stop: () => Promise<void>;
  /**
   * Stops it whenever it is seen to run.
   *
   * @returns what ends that, and resolves with how often it was stopped.
   */
  readonly keepStopping: () => () => Promise<number>;
}

/**
 * Makes what stops the worker. One session for all stops: puppeteer loses the browser's target when
 * sessions to it come and go at the same time.
 */
export async function createWorkerControl({ browser, own }: Chromium): Promise<WorkerControl> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === own('background.js'))?.targetId;
  };
  const close = async (targetId: string) => {
    await session.send('Target.closeTarget', { targetId }).catch((error: unknown) => {
      // It may have gone by itself since it was listed.
      if (!String(error).includes('No target')) throw error;
    });
  };
  const stop = async () => {
    const targetId = await running();
    if (targetId === undefined) return;
    const now = await eventually(
      async () => {
        // One that is just starting may not hear it the first time.
        await close(targetId);
        return running();
      },
      (target) => target !== targetId,
    );
    if (now === targetId) throw new Error('the worker cannot be stopped');
  };
  return {
    stop,
    keepStopping: () => {
      const watch = { isOver: false };
      const stopped = new Set<string>();
      const over = (async () => {
        while (!watch.isOver) {
          const targetId = await running();
          if (targetId !== undefined) {
            await close(targetId);
            stopped.add(targetId);
          }
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      })();
      return async () => {
        watch.isOver = true;
        await over;
        return stopped.size;
      };
    },
  };
}
