import { afterAll, beforeAll, expect, test } from 'vitest';
import { runState } from '../proofs/run-state';
import { STATES } from '../proofs/states';
import { openVisitor, type Visitor } from '../proofs/visitor';

/** `npm run proofs` looks at hundreds of other pages each time, and at captured ones. */
const CASES = STATES.flatMap((state) => (state.short ? [{ ...state, pages: state.short }] : []));
/** Its first pages are products of three kinds. */
const SEED = 59;

let without: Visitor;
let with_: Visitor;

beforeAll(async () => {
  [without, with_] = await Promise.all([openVisitor(false), openVisitor(true)]);
});
afterAll(async () => {
  await Promise.all([without.close(), with_.close()]);
});

test.each(CASES)('a page is the same without the extension and: $name', async (state) => {
  const { pages } = state;
  const { differences, ...seen } = await runState(without, with_, state, {
    ...{ pages, seed: SEED, captured: false },
  });
  expect(differences).toEqual([]);
  expect(seen.pages).toBeGreaterThanOrEqual(pages);
  expect(seen.values).toBeGreaterThan(pages * 50);
  if (state.hasPanel) expect(seen.panels).toBeGreaterThan(0);
});
