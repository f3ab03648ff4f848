import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { CHROME_BUILD } from '../tools/chromium';
import { FIREFOX_BUILD } from '../tools/firefox';

/** What writes the two files anew; without `--update` a difference fails, in CI and elsewhere. */
const RENEW = 'npm run test:browser -- test/e2e/built-manifests.test.ts --update';

test.each([
  ['chrome', CHROME_BUILD],
  ['firefox', FIREFOX_BUILD],
])('the whole manifest for %s is the one that was agreed on', async (name, build) => {
  const golden = join(import.meta.dirname, `../fixtures/manifests/${name}.json`);
  // Where there is none Vitest would write it and be content.
  expect(existsSync(golden)).toBe(true);
  await expect(
    await inOurForm(join(build, 'manifest.json'), golden),
    `If the change is meant, read the difference, then: ${RENEW}`,
  ).toMatchFileSnapshot(golden);
});

/** The manifest as the formatter would have it, without the version, which every release changes. */
async function inOurForm(path: string, golden: string): Promise<string> {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  const text = JSON.stringify({ ...manifest, version: '0.0.0' });
  return format(text, { ...(await resolveConfig(golden)), parser: 'json', objectWrap: 'collapse' });
}
