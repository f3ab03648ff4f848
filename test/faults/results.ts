import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ALL_FAULTS } from './all-faults';
import { markdownTable, rowsIn, type Row } from './table';

const FILE = new URL('RESULTS.md', import.meta.url);

/** Puts a fault's row in the place of its earlier one; the others stay, with the days of their runs. */
export function keepRow(row: Row): void {
  const before = existsSync(FILE) ? rowsIn(readFileSync(FILE, 'utf8')) : [];
  const rows = new Map([...before, row].map((each) => [each[0], each]));
  const inOrder = ALL_FAULTS.flatMap(({ name }) => {
    const known = rows.get(name);
    return known ? [known] : [];
  });
  writeFileSync(FILE, `${HEAD}\n${markdownTable(inOrder)}\n`);
}

const HEAD = `# Faults

Written by \`npm run faults\`. Each fault does harm on purpose in the real Chromium, with the built
extension, and says what came of it:

- **clicks**: arrivals that a page left, and rows of imports and backups where there are any.
- **lost**: left or imported, and then nowhere. **double**: counted more than once.
- **wrong totals**: counts that disagree with rows, or something that was not there or not said on
  screen as it has to be.
- **uncaught**: errors that nobody caught, in tabs, own pages and the worker.

Faults that destroy what was written (bytes flipped, the ledger cleared) do lose it; what is demanded of
those is that the screen says so and that all that comes after is kept.
`;
