import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../tools/screens/languages';
import { reportOf } from '../tools/screens/report';
import { visitWorld, type Seen } from '../tools/screens/visit';
import { MAIN_STATES } from '../tools/screens/world-main';
import { startSite, type Site } from '../tools/site';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const [ENGLISH, PSEUDO] = [
  (name: string) => name === 'en',
  (name: string) => name === 'pseudo-rtl',
];

async function seenIn(
  isWanted: (name: string) => boolean,
  schemes: readonly ('light' | 'dark')[],
): Promise<readonly Seen[]> {
  const language = languages().find(({ name }) => isWanted(name));
  if (!language) throw new Error('the language is not built');
  const { seen, unreached } = await visitWorld(MAIN_STATES, {
    ...{ site, language, schemes },
    wants: () => true,
  });
  expect(unreached).toEqual([]);
  expect(new Set(seen.map(({ state }) => state.screen)).size).toBeGreaterThanOrEqual(12);
  return seen;
}

test('every screen keeps what WCAG 2.2 AA asks, as far as axe can tell, light and dark', async () => {
  const { violations, faults } = reportOf(await seenIn(ENGLISH, ['light', 'dark']));
  expect(violations).toEqual([]);
  expect(faults).toEqual([]);
});

test('in a language that is longer and runs the other way all is translated, and nothing is cut', async () => {
  const { violations, faults } = reportOf(await seenIn(PSEUDO, ['light']));
  expect(violations).toEqual([]);
  expect(faults).toEqual([]);
});
