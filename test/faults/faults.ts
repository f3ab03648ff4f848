/**
 * What becomes of arrivals when things go wrong, in real Chromium with the built extension:
 * `npm run faults`, after a build; `npm run faults -- --short` for few runs, and with a part of a
 * fault's name for that one alone. Prints a table that can stand in the README.
 */
import { startSite } from '../tools/site';
import { ALL_FAULTS } from './all-faults';
import { runFault, type Tally } from './run-fault';
import { openScene } from './scene';
import { markdownTable } from './table';

const args = process.argv.slice(2);
const short = args.includes('--short');
const [wanted = ''] = args.filter((arg) => !arg.startsWith('--'));

const start = performance.now();
const site = await startSite();
const tallies: Tally[] = [];
for (const fault of ALL_FAULTS.filter(({ name }) => name.includes(wanted))) {
  const began = performance.now();
  // In a browser of its own, so that no fault starts with what another left behind.
  const scene = await openScene(site);
  const tally = await runFault(fault, scene, short).finally(scene.close);
  tallies.push(tally);
  console.error(`${fault.name}: ${seconds(began)}`);
  for (const message of tally.uncaught) console.error(`  uncaught: ${message}`);
}
await site.close();

console.log(markdownTable(tallies));
console.log(`\n${tallies.length} faults in ${seconds(start)}`);
if (tallies.some(({ lost, double, wrong }) => lost + double + wrong > 0)) process.exitCode = 1;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(0)} s`;
}
