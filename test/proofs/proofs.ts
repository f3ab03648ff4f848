/**
 * Whether a page can tell that the extension is there, in real Chromium with the built extension:
 * `npm run proofs`, after a build, goes to hundreds of pages of our own making and to captured ones in
 * each state, without the extension and with it, and writes `RESULTS.md` beside this file.
 * `--pages=20` for so many, `--seed=7` for those of an earlier run.
 */
import { writeFileSync } from 'node:fs';
import { resultsText } from './results';
import { runState, type Outcome } from './run-state';
import { STATES, type State } from './states';
import { openVisitor } from './visitor';

const args = process.argv.slice(2).join(' ');
const numberOf = (name: string, otherwise: number) =>
  Number(new RegExp(`--${name}=(\\d+)`).exec(args)?.[1] ?? otherwise);

const pages = numberOf('pages', 200);
const SLOW_SHARE = 5;
const seed = numberOf('seed', Date.now() % 1_000_000);
/** Two browsers without the extension: what differs between those is no doing of ours. */
const CONTROL: State = { name: '(neither has it)', settings: undefined, hasPanel: false };

const outcomes: Outcome[] = [];
await goThrough(false, [CONTROL]);
await goThrough(true, STATES);

const text = resultsText(outcomes, { seed, day: new Date().toISOString().slice(0, 10) });
writeFileSync(new URL('RESULTS.md', import.meta.url), text);
console.log(`\n${text}`);
if (outcomes.some(({ differences }) => differences.length > 0)) process.exitCode = 1;

/** Both browsers are fresh ones: they have to have the same past. */
async function goThrough(withExtension: boolean, states: readonly State[]): Promise<void> {
  const [one, other] = await Promise.all([openVisitor(false), openVisitor(withExtension)]);
  for (const state of states) {
    const count = state.slow ? Math.ceil(pages / SLOW_SHARE) : pages;
    // Other pages in each state.
    const options = { pages: count, seed: seed + outcomes.length, captured: true };
    const outcome = await runState(one, other, state, options);
    outcomes.push(outcome);
    const { differences, chance, ...counts } = outcome;
    console.log(JSON.stringify({ ...counts, chance: chance.length }));
    for (const line of [...differences, ...chance]) console.log(line);
  }
  await Promise.all([one.close(), other.close()]);
}
