import type { Browser } from 'puppeteer-core';
import { eventually } from './ledger-reader';

/**
 * Firefox's own scope: its windows, menus, add-ons and buttons, which pages and page drivers do not see.
 * Needs `--remote-allow-system-access`; see https://firefox-source-docs.mozilla.org/remote/ for the
 * `moz:` extensions of WebDriver BiDi.
 */
export interface FirefoxScope {
  /**
   * Runs the body of an async function there.
   *
   * @param body as text, because its names are Firefox's and not this program's. It has `win`, the
   *   foremost window, and `args`.
   * @param args what JSON can carry, as is the answer.
   */
  readonly run: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  /** Asks again until the answer is true. @throws when it has not become so within ten seconds. */
  readonly until: (body: string, ...args: readonly unknown[]) => Promise<void>;
  /** A command of WebDriver BiDi that puppeteer has no method for. */
  readonly send: (command: string, params: object) => Promise<unknown>;
}

interface Connection {
  readonly send: (command: string, params: object) => Promise<{ readonly result: unknown }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Called =
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } }
  | { readonly type: 'success'; readonly result: { readonly value: string } };

const WINDOW = 'chrome://browser/content/browser.xhtml';

export function firefoxScope(browser: Browser): FirefoxScope {
  // Puppeteer's own connection, which its types keep to itself: a second session is not allowed.
  const { connection } = browser as unknown as { readonly connection: Connection };
  const send = async (command: string, params: object) =>
    (await connection.send(command, params)).result;

  async function run<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const { contexts } = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
    const window = contexts.find(({ url }) => url === WINDOW);
    if (!window) throw new Error('Firefox has no window');
    const called = (await send('script.callFunction', {
      functionDeclaration: `async (json) => {
        const args = JSON.parse(json);
        const win = Services.wm.getMostRecentWindow('navigator:browser');
        const answer = await (async () => { ${body} })();
        return JSON.stringify(answer ?? null);
      }`,
      awaitPromise: true,
      target: { context: window.context },
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
    })) as Called;
    if (called.type === 'exception') throw new Error(called.exceptionDetails.text);
    return JSON.parse(called.result.value) as T;
  }

  return {
    run,
    send,
    until: async (body, ...args) => {
      const isSo = await eventually(() => run<boolean>(body, ...args), Boolean);
      if (!isSo) throw new Error(`has not become true in Firefox: ${body}`);
    },
  };
}
