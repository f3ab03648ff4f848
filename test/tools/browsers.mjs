// Where the browsers are. Plain JavaScript, because the set-up runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} name @returns {string | undefined} full path of a program on PATH */
export function onPath(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/**
 * @param {string} override name of an environment variable that names the program
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
function find(override, names) {
  const named = process.env[override];
  if (named) return named;
  for (const name of names) {
    const path = onPath(name);
    if (path) return path;
  }
  return undefined;
}

export const findChromium = () => find('CHROMIUM', ['chromium', 'chromium-browser']);
export const findFirefox = () => find('FIREFOX', ['firefox-esr', 'firefox']);

/** @returns {string} */
export function chromiumPath() {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Run: npm start');
  return path;
}

/** @returns {string} */
export function firefoxPath() {
  const path = findFirefox();
  if (!path) throw new Error('No Firefox found. Run: npm test');
  return path;
}
