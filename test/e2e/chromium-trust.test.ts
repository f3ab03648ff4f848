import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROME_BUILD, launchChromium, type Chromium } from '../tools/chromium';
import { startSite, type Site } from '../tools/site';
import { openTab } from '../tools/story';

interface Management {
  getPermissionWarningsByManifest(manifest: string): Promise<string[]>;
}

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** What the browser asks the user to agree to, who installs an extension with this manifest. */
async function warningsOf(manifest: object): Promise<readonly string[]> {
  const page = await openTab(chromium, chromium.own('options.html'));
  const warnings = await page.evaluate((text) => {
    const { chrome } = globalThis as unknown as { chrome: { management: Management } };
    return chrome.management.getPermissionWarningsByManifest(text);
  }, JSON.stringify(manifest));
  await page.close();
  return warnings;
}

function builtManifest(): { permissions: string[] } {
  // Only what is said of permissions is asked for; the name is no message outside its folder.
  const { default_locale: _, ...manifest } = JSON.parse(
    readFileSync(join(CHROME_BUILD, 'manifest.json'), 'utf8'),
  ) as { default_locale: string; permissions: string[] };
  return manifest;
}

test('the install asks for Amazon’s stores, and for nothing else', async () => {
  expect(await warningsOf(builtManifest())).toEqual([
    'Read and change your data on all amazon.com sites and all amazon.com.be sites',
  ]);
  const { permissions, ...rest } = builtManifest();
  expect(await warningsOf({ ...rest, permissions: [...permissions, 'tabs'] })).toContain(
    'Read your browsing history',
  );
});

test('on a page of ours no text becomes markup or a script', async () => {
  const page = await openTab(chromium, chromium.own('reports.html'));
  const refused = await page.evaluate(() => {
    const tried: Readonly<Record<string, () => unknown>> = {
      markup: () => (document.body.innerHTML = '<b>bold</b>'),
      insertion: () => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>'),
      parsing: () => new DOMParser().parseFromString('<b>bold</b>', 'text/html'),
      script: () => (document.createElement('script').src = '/background.js'),
      worker: () => new Worker('/background.js'),
      policy: () => window.trustedTypes?.createPolicy('another', { createHTML: (html) => html }),
      'policy again': () => window.trustedTypes?.createPolicy('import-worker', {}),
    };
    return Object.entries(tried).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: allowed`;
      } catch (error) {
        return `${name}: ${(error as Error).name}`;
      }
    });
  });
  expect(refused).toEqual([
    'markup: TypeError',
    'insertion: TypeError',
    'parsing: TypeError',
    'script: TypeError',
    'worker: TypeError',
    'policy: TypeError',
    'policy again: TypeError',
  ]);
  await page.close();
});

test('no page of ours reaches the network', async () => {
  const page = await openTab(chromium, chromium.own('options.html'));
  const before = site.requests.length;
  const outcomes = await page.evaluate(async () => {
    const address = 'https://www.amazon.com/dp/B0EXAMPL01';
    const image = new Promise<string>((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = `${address}?image`;
    });
    return [
      await fetch(address).then(
        () => 'loaded',
        () => 'refused',
      ),
      await image,
      // Taken, and then dropped by the policy.
      navigator.sendBeacon(`${address}?beacon`) ? 'taken' : 'refused',
    ];
  });
  expect(outcomes.slice(0, 2)).toEqual(['refused', 'refused']);
  expect(site.requests.slice(before)).toEqual([]);
  await page.close();
});
