// Brings a fresh clone to where it can build and test: packages, and the programs that drive real
// browsers. Plain JavaScript without imports of ours that need installing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findFirefox, onPath } from './browsers.mjs';

/** @typedef {{ what: string, present: () => boolean, debian: string }} Program */

const forTests = process.argv.includes('--tests');
const forLanguages = process.argv.includes('--languages');

/** @type {Program[]} */
const PROGRAMS = [
  { what: 'Chromium', present: () => findChromium() !== undefined, debian: 'chromium' },
  ...(forTests
    ? [
        { what: 'Firefox', present: () => findFirefox() !== undefined, debian: 'firefox-esr' },
        program('Xvfb', 'xvfb'),
        program('openbox', 'openbox'),
        program('xdotool', 'xdotool'),
        program('xclip', 'xclip'),
        program('import', 'imagemagick'),
      ]
    : []),
  ...(forLanguages
    ? [{ what: "Chromium's languages", present: speaksGerman, debian: 'chromium-l10n' }]
    : []),
];

/** Debian parts Chromium from its languages; other packages hold them all. */
function speaksGerman() {
  const folder = '/usr/lib/chromium/locales';
  return !existsSync(folder) || existsSync(`${folder}/de.pak`);
}

/** @param {string} name @param {string} debian @returns {Program} */
function program(name, debian) {
  return { what: name, present: () => onPath(name) !== undefined, debian };
}

checkNode();
installPackages();
installPrograms();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  }
}

/** Installs when the lock file is not the one that node_modules was made from. */
function installPackages() {
  const wanted = versions('package-lock.json');
  if (existsSync('node_modules/.package-lock.json')) {
    const installed = versions('node_modules/.package-lock.json');
    const missing = Object.entries(wanted).filter(([path, version]) => installed[path] !== version);
    if (missing.length === 0) return;
  }
  console.log('Installing packages (npm ci) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
}

/**
 * Package paths and versions of a lock file. Optional packages are left out: which of them are
 * installed depends on the machine.
 *
 * @param {string} file @returns {Record<string, string>}
 */
function versions(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Record<string, string>} */
  const found = {};
  for (const [path, { version, optional, peer }] of Object.entries(packages)) {
    if (path !== '' && !optional && !peer) found[path] = version;
  }
  return found;
}

function installPrograms() {
  const missing = PROGRAMS.filter(({ present }) => !present());
  if (missing.length === 0) return;
  const names = missing.map(({ debian }) => debian);
  const command = `apt-get update && apt-get install -y ${names.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || onPath('apt-get') === undefined) {
    const what = missing.map(({ what }) => what).join(', ');
    fail(
      `Not found: ${what}.\nOn Debian or Ubuntu: sudo sh -c '${command}'\n` +
        'Elsewhere install them by their own names; CHROMIUM and FIREFOX may name the browsers.',
    );
  }
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  const still = missing.filter(({ present }) => !present());
  if (still.length > 0) fail(`Still not found: ${still.map(({ what }) => what).join(', ')}`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
