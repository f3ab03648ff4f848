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
import { openVisitor, type Visitor } from './visitor';

const args = process.argv.slice(2).join(' ');
const numberOf = (name: string, otherwise: number) =>
  Number(new RegExp(`--${name}=(\\d+)`).exec(args)?.[1] ?? otherwise);

const pages = numberOf('pages', 200);
const SLOW_SHARE = 5;
const seed = numberOf('seed', Date.now() % 1_000_000);
/** Two browsers without the extension: what differs between those is no doing of ours. */
const CONTROL: State = { name: '(neither has it)', settings: undefined, hasPanel: false };

const without = await openVisitor(false);
const outcomes: Outcome[] = [];
await goThrough(await openVisitor(false), [CONTROL]);
await goThrough(await openVisitor(true), STATES);
await without.close();

const text = resultsText(outcomes, { seed, day: new Date().toISOString().slice(0, 10) });
writeFileSync(new URL('RESULTS.md', import.meta.url), text);
console.log(`\n${text}`);
if (outcomes.some(({ differences }) => differences.length > 0)) process.exitCode = 1;

async function goThrough(other: Visitor, states: readonly State[]): Promise<void> {
  for (const state of states) {
    const count = state.slow ? Math.ceil(pages / SLOW_SHARE) : pages;
    const outcome = await runState(without, other, state, { pages: count, seed, captured: true });
    outcomes.push(outcome);
    const { differences, chance, ...counts } = outcome;
    console.log(JSON.stringify({ ...counts, chance: chance.length }));
    for (const line of [...differences, ...chance]) console.log(line);
  }
  await other.close();
}
