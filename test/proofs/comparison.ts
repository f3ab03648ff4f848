import { differences } from './differences';
import type { MadePage } from './made-page';
import type { State } from './states';
import type { Visitor } from './visitor';

export interface Compared {
  /** Values that were compared: lines of every list, and texts. */
  readonly values: number;
  /** Those that were there a second time, too. */
  readonly differences: readonly string[];
  /** Those that were not: two visits of one browser differ so now and then. */
  readonly chance: readonly string[];
}

/** Goes to the page without the extension and with it, and tells what a page could tell them apart by. */
export async function compare(
  without: Visitor,
  with_: Visitor,
  page: MadePage,
  state: State,
): Promise<Compared> {
  const first = await compareOnce(without, with_, page, state);
  if (first.differences.length === 0) return { ...first, chance: [] };
  const second = await compareOnce(without, with_, page, state);
  return second.differences.length === 0
    ? { ...second, chance: first.differences }
    : { ...second, chance: [] };
}

async function compareOnce(
  without: Visitor,
  with_: Visitor,
  page: MadePage,
  state: State,
): Promise<Omit<Compared, 'chance'>> {
  const panel = state.hasPanel && page.isProduct;
  const [before, after] = await Promise.all([
    without.visit(page, { panel: false }),
    with_.visit(page, {
      panel,
      use: async (tab) => state.use?.(tab, page, with_.chromium),
    }),
  ]);
  // In XHTML names are written small.
  const hosts = JSON.stringify(after.hosts).replace('html#', 'HTML#');
  const isRight = hosts === (panel ? '["HTML# last"]' : '[]');
  return {
    values: Object.values(before).reduce(
      (sum: number, value) => sum + (Array.isArray(value) ? value.length : 1),
      0,
    ),
    differences: [
      ...differences(before, after, state.use !== undefined),
      ...(isRight ? [] : [`elements of ours: ${hosts}`]),
      // Where there is no panel there must be no word of it either.
      ...(panel ? [] : after.ours.map((line) => `of ours: ${line}`)),
    ],
  };
}
