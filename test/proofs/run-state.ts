import fc from 'fast-check';
import { capturedPages } from './captured-pages';
import { compare, type Compared } from './comparison';
import { anyPage, type MadePage } from './made-page';
import { enter, type State } from './states';
import type { Visitor } from './visitor';

/** What came of all pages in one state. */
export interface Outcome {
  readonly state: string;
  readonly pages: number;
  /** Pages on which the panel stood. */
  readonly panels: number;
  readonly values: number;
  readonly chance: readonly string[];
  /** With the page that shows it, the smallest that was found. */
  readonly differences: readonly string[];
}

/**
 * A property: whatever page is made, nothing of it tells with from without.
 *
 * @param seed of the pages; the same makes the same.
 * @param captured whether captured pages are looked at, too, where there are any.
 */
export async function runState(
  without: Visitor,
  with_: Visitor,
  state: State,
  { pages, seed, captured }: { pages: number; seed: number; captured: boolean },
): Promise<Outcome> {
  await enter(with_, state);
  const seen = { pages: 0, panels: 0, values: 0, chance: [] as string[] };
  const differences: string[] = [];
  const look = async (page: MadePage): Promise<Compared> => {
    const compared = await compare(without, with_, page, state);
    seen.pages += 1;
    seen.values += compared.values;
    if (state.hasPanel && page.isProduct) seen.panels += 1;
    seen.chance.push(...compared.chance.map((line) => `${page.url} ${line}`));
    return compared;
  };

  const made = fc.asyncProperty(anyPage, async (page) => {
    const compared = await look(page);
    return compared.differences.length === 0;
  });
  const { failed, counterexample } = await fc.check(made, { numRuns: pages, seed });
  const [smallest] = counterexample ?? [];
  if (failed && smallest) {
    differences.push(...(await told(smallest, look)));
    if (differences.length === 0) differences.push(`${smallest.url} differed before`);
  }
  for (const page of captured ? capturedPages() : []) differences.push(...(await told(page, look)));
  return { state: state.name, ...seen, differences };
}

async function told(
  page: MadePage,
  look: (page: MadePage) => Promise<Compared>,
): Promise<string[]> {
  const { differences } = await look(page);
  return differences.map((line) => `${page.url} ${line}\n${page.html.slice(0, 2_000)}`);
}
