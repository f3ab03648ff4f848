import { readFileSync } from 'node:fs';
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
});
