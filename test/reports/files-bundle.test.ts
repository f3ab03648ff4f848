import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

test('built for production, opening files can reach no network and run no text as code', async () => {
  const [output] = (await build({
    configFile: false,
    logLevel: 'silent',
    // As in wxt.config.ts.
    define: { XMLHttpRequest: 'undefined' },
    build: {
      write: false,
      modulePreload: { polyfill: false },
      lib: {
        entry: join(import.meta.dirname, '../../lib/reports/source-file.ts'),
        formats: ['es'],
      },
    },
  })) as Rolldown.RolldownOutput[];
  const code = (output?.output ?? [])
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('');
  expect(code).toContain('openReportFile');
  for (const banned of [
    /\bfetch\s*\(/,
    /XMLHttpRequest/,
    /\beval\s*\(/,
    /new\s+Function\b/,
    /importScripts/,
  ]) {
    expect(banned.exec(code)?.[0]).toBeUndefined();
  }
});
