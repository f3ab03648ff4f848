/** Size of each built file, plain and gzip: `npm run sizes` after a build. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
  const rows = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(build, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(build, name));
      return { file: name, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    });
  console.log(build);
  console.table(rows);
}
