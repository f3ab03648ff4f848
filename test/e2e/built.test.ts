import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHROME_BUILD } from '../tools/chromium';
import { FIREFOX_BUILD } from '../tools/firefox';

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  incognito: string;
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; js: string[]; all_frames?: boolean }[];
  background: object;
}

const builds = [
  ['Chrome', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
] as const;

function manifestOf(build: string): Manifest {
  return JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
}

function scripts(build: string): string[] {
  return readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.js'));
}

/** Asked for only when the user switches on copying in one step. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  Chrome: ['clipboardWrite', 'offscreen'],
  Firefox: ['clipboardWrite'],
};

describe.each(builds)('the build for %s', (name, build) => {
  const manifest = manifestOf(build);

  test('asks for five permissions and no host', () => {
    expect(manifest.permissions.sort()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions).toEqual(OPTIONAL[name]);
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('opens no door to pages or other extensions', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('runs one script, on the 23 stores, in the top frame', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script?.js).toEqual(['amazon-page.js']);
    expect(script?.matches).toHaveLength(23);
    expect(script?.matches.every((m) => /^\*:\/\/\*\.amazon\.[a-z.]+\/\*$/.test(m))).toBe(true);
    expect(script?.all_frames ?? false).toBe(false);
  });

  test('its pages may reach no network', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('holds no network call, no eval, no message to the page and no tag', () => {
    const found = scripts(build).flatMap((file) => {
      const whole = readFileSync(join(build, file), 'utf8');
      // Our own pages talk to the worker that imports reports, and PapaParse knows how to; there is
      // no web page to talk to where these are loaded.
      const isOwn = /csv-export|reports-|import-worker/.test(file);
      const code = isOwn ? whole.replaceAll('postMessage', '') : whole;
      const traces = code.match(
        /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\beval\(|new Function|postMessage|\b[a-z]{3,}-2[0-3]\b/g,
      );
      // What reads ZIPs takes 20 and 22 from lengths and offsets.
      const isSum = (trace: string) =>
        file.includes('import-worker') && /^(?:length|offset)-2\d$/.test(trace);
      return (traces ?? []).filter((trace) => !isSum(trace)).map((trace) => `${file}: ${trace}`);
    });
    expect(scripts(build).length).toBeGreaterThan(3);
    expect(found).toEqual([]);
  });
});
