/**
 * What becomes of clicks when things go wrong, in real Chromium with the built extension:
 * `npm run faults`, after a build, writes `RESULTS.md` beside this file. With a part of a fault's name
 * for that one alone, with `--seconds=60` for as many runs of each as begin in that time, and with
 * `--short` for one or two, which are only printed.
 */
import { startSite } from '../tools/site';
import { ALL_FAULTS } from './all-faults';
import { keepRow } from './results';
import { runFault } from './run-fault';
import { openScene } from './scene';
import { markdownTable, rowOf, type Row } from './table';

const args = process.argv.slice(2);
const short = args.includes('--short');
const [, seconds] = /--seconds=(\d+)/.exec(args.join(' ')) ?? [];
const [wanted = ''] = args.filter((arg) => !arg.startsWith('--'));

const start = performance.now();
const site = await startSite();
const rows: Row[] = [];
for (const fault of ALL_FAULTS.filter(({ name }) => name.includes(wanted))) {
  const began = performance.now();
  // In a browser of its own, so that no fault starts with what another left behind.
  const scene = await openScene(site);
  try {
    const most = seconds === undefined ? undefined : Number(seconds);
    const tally = await runFault(fault, scene, short, most);
    const row = rowOf(tally, new Date().toISOString().slice(0, 10));
    rows.push(row);
    if (!short) keepRow(row);
    console.error(`${fault.name}: ${since(began)}`);
    for (const message of tally.uncaught) console.error(`  uncaught: ${message}`);
    const { lost, double, wrong } = tally;
    if (wrong + double + (fault.destroys ? 0 : lost) > 0) process.exitCode = 1;
  } catch (error) {
    // The others are to be tried all the same.
    console.error(`${fault.name}: could not be run`, error);
    process.exitCode = 1;
  } finally {
    await scene.close();
  }
}
await site.close();

console.log(markdownTable(rows));
console.log(`\n${rows.length} faults in ${since(start)}`);

function since(began: number): string {
  return `${((performance.now() - began) / 1_000).toFixed(0)} s`;
}
