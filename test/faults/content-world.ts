import type { Page } from 'puppeteer-core';

/**
 * What runs an expression in the world of our script on this page: what it can do, whoever took it
 * over can.
 *
 * @param ownOrigin the extension's own.
 * @returns resolves with the expression's value, once that is settled.
 */
export async function contentWorld(
  page: Page,
  ownOrigin: string,
): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => ownOrigin.startsWith(origin) && origin !== '');
  if (!world) throw new Error('no script of ours runs here');
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      ...{ contextId: world.id, expression },
      ...{ awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as unknown;
  };
}
