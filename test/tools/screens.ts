/**
 * `npm run screens`: every state of every screen in the real browser, light and dark, in each
 * language, as pictures on contact sheets; axe and the eye for cut text look at each. Ends with 1
 * where they find anything.
 *
 * --only <text>  only states whose name has this text
 * --lang <name>  only en, de or pseudo-rtl
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSheets } from './screens/contact-sheet';
import { languages } from './screens/languages';
import { reportOf } from './screens/report';
import { visitWorld, type Seen } from './screens/visit';
import { WORLDS } from './screens/worlds';
import { startSite } from './site';

const FOLDER = '.output/screens';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, lang: { type: 'string', default: '' } },
});
const startMs = Date.now();
execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (values.only === '' && values.lang === '') rmSync(FOLDER, { recursive: true, force: true });

const site = await startSite();
const all: Seen[] = [];
const unreached: string[] = [];
const known = languages();
if (!known.some(({ name }) => name === 'de')) console.log('German is not built: left out.');
for (const language of known.filter(({ name }) => name.includes(values.lang))) {
  for (const world of WORLDS) {
    const { seen, unreached: missed } = await visitWorld(world, {
      ...{ site, language, folder: FOLDER },
      wants: ({ name }) => name.includes(values.only),
    });
    all.push(...seen);
    unreached.push(...missed);
    if (seen.length > 0) {
      const states = new Set(seen.map(({ state }) => state)).size;
      console.log(`${language.name}, ${world.name}: ${states} states`);
    }
  }
}
await site.close();
await writeSheets(all, FOLDER);

const { violations, faults, advice } = reportOf(all);
const told = [
  ...[`not reached: ${unreached.length}`, ...unreached],
  ...[`axe, must be mended: ${violations.length}`, ...violations],
  ...[`cut or too wide: ${faults.length}`, ...faults],
  ...[`axe, best practice: ${advice.length}`, ...advice],
].join('\n');
writeFileSync(join(FOLDER, 'findings.txt'), told);
console.log(told);
const pictures = all.filter(({ picture }) => picture !== undefined).length;
const states = new Set(all.map(({ state }) => state.name)).size;
const seconds = Math.round((Date.now() - startMs) / 1_000);
console.log(`${states} states, ${pictures} pictures, ${seconds} s: ${FOLDER}/index.html`);
if (unreached.length + violations.length + faults.length > 0) process.exitCode = 1;
