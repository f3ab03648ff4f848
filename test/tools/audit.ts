/**
 * `npm run audit`: known weaknesses of packages, as npm's registry tells them. A report, not a gate: it
 * ends well whatever is found, and with 1 only where it could not be asked.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { auditLines, type LockedPackages } from './audit-report';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: LockedPackages;
};
// Ends with 1 where it found something, too.
const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
const lines = auditLines(stdout, packages);
if (lines === undefined) {
  console.error(`npm audit did not run:\n${stderr}`);
  process.exitCode = 1;
} else console.log(lines.join('\n'));
