import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { FIREFOX_BUILD } from '../tools/firefox';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Findings {
  readonly metadata: { readonly totalScannedFileSize: number };
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** The check that Mozilla's store makes of everything that is handed in. */
test('Mozilla’s linter has nothing to say of the build', async () => {
  const args = ['node_modules/addons-linter/bin/addons-linter', '-o', 'json', FIREFOX_BUILD];
  // It ends with 1 where it found errors; they are in what it says.
  const { stdout } = await promisify(execFile)(process.execPath, args).catch(
    (ended: unknown) => ended as { stdout: string },
  );
  const found = JSON.parse(stdout) as Findings;
  expect(found.metadata.totalScannedFileSize).toBeGreaterThan(500_000);
  const said = [...found.errors, ...found.warnings, ...found.notices];
  expect(said.map((each) => `${each.code} ${each.file}:${each.line}: ${each.message}`)).toEqual([]);
});
