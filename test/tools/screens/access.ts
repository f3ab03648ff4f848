import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { PANEL } from '../story';
import type { Screen } from './state';

/** What nobody may be hindered by: all that machines can check of WCAG 2.2, A and AA. */
const REQUIRED = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What is reported, and fails nothing. */
const ADVISED = 'best-practice';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly isRequired: boolean;
  /** Selectors of the elements, each with what axe measured there. */
  readonly places: readonly string[];
}

/**
 * What axe finds on a page as it is now. Its code goes in through the debugger, which the page's
 * content security policy does not bind.
 *
 * @param without rules of axe's that are left out.
 */
export async function accessFindings(
  page: Page,
  screen: Screen,
  without: readonly string[] = [],
): Promise<readonly Finding[]> {
  if (screen !== 'panel') return runAxe(page, without);
  await openPanelRoot(page);
  const inPlace = await runAxe(page, without, PANEL);
  // Axe cannot tell colours apart inside a shadow root that lies above a page.
  const markup = await page.$eval(PANEL, (host) => host.shadowRoot?.innerHTML ?? '');
  const copy = await page.browser().newPage();
  try {
    await copy.setContent(`<!doctype html><html lang="en"><title>Panel</title>${markup}`);
    const scheme = await page.evaluate(() =>
      matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    );
    await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return [...inPlace, ...(await runAxe(copy, without, '.panel'))];
  } finally {
    await copy.close();
  }
}

/** @param without rules that are left out. @param part selector of what alone is looked at; everything without. */
async function runAxe(
  page: Page,
  without: readonly string[],
  part?: string,
): Promise<readonly Finding[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: [...REQUIRED, ADVISED] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
  };
  const { violations } = await page.evaluate(
    (within, how) =>
      (
        globalThis as unknown as {
          axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> };
        }
      ).axe.run(within === undefined ? document : { include: [[within]] }, how),
    part,
    options,
  );
  return violations.map(({ id, help, tags, nodes }) => ({
    rule: id,
    help,
    isRequired: tags.some((tag) => REQUIRED.includes(tag)),
    places: nodes.map(({ target, any, all }) => {
      const measured = [...any, ...all].map(({ message }) => message)[0] ?? '';
      return `${target.flat().join(' ')} (${measured})`;
    }),
  }));
}

/**
 * The panel's shadow root is closed, to axe as to the page. The debugger sees it, and shows it to
 * axe as if it were open; the panel itself is the real one on a real page.
 */
export async function openPanelRoot(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = findHost(root);
  const shadow = host?.shadowRoots?.[0];
  if (!host || !shadow) throw new Error('there is no panel on this page');
  const [{ object: element }, { object: inside }] = await Promise.all([
    session.send('DOM.resolveNode', { nodeId: host.nodeId }),
    session.send('DOM.resolveNode', { nodeId: shadow.nodeId }),
  ]);
  await session.send('Runtime.callFunctionOn', {
    objectId: element.objectId ?? '',
    functionDeclaration:
      'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); }',
    arguments: [{ objectId: inside.objectId ?? '' }],
  });
  await session.detach();
}

interface DomNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function findHost(node: DomNode): DomNode | undefined {
  if (node.attributes?.includes('data-tagtally')) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}
