import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Name of the file in the packages. */
export const NOTICES = 'third-party-licences.txt';

/** Has browsers read the file as UTF-8, which a file of text cannot tell them otherwise. */
const IS_UTF_8 = '\uFEFF';

/** Code that the tools write into the bundles under names of their own. */
const OF_TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^\0rolldown\//, 'rolldown'],
  [/^\0vite\//, 'vite'],
  [/^\0virtual:wxt-/, 'wxt'],
];

/** Published without a licence file, from the same repository as one that has it. */
const FILE_OF: Readonly<Record<string, string>> = { wxt: '@wxt-dev/webextension-polyfill' };

/** After its own licence Vite lists those of what it is built with, none of which is in our bundles. */
const END_OF_OWN = '# Licenses of bundled dependencies';

export interface ShippedPackages {
  /** Listens to what goes into bundles. Changes nothing. */
  readonly plugin: Plugin;
  /** Names of the packages whose code is in what was built so far. */
  readonly names: () => readonly string[];
}

/** Learns from the bundles themselves which packages are in them. */
export function watchShipped(): ShippedPackages {
  const names = new Set<string>();
  return {
    names: () => [...names].sort(),
    plugin: {
      name: 'shipped-packages',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const id of Object.keys(chunk.modules)) {
            const name = packageOf(id);
            if (name !== undefined) names.add(name);
          }
        }
      },
    },
  };
}

/** The package that a module of a bundle belongs to; undefined for our own. */
export function packageOf(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/');
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return inPackage ?? OF_TOOLS.find(([of]) => of.test(path))?.[1];
}

interface PackageJson {
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/**
 * The licences of these packages, each with version and place of its source, which MPL-2.0 §3.2 asks for.
 *
 * @throws Error where a package has no licence file.
 */
export function noticesText(root: string, names: readonly string[]): string {
  const parts = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
    const { repository: place } = about;
    const source = (typeof place === 'string' ? place : place?.url) ?? about.homepage ?? '';
    const heading = `${name} ${about.version}, ${about.license}\n${source.replace(/^git(?:\+https)?:/, 'https:')}`;
    return `${heading}\n\n${licenceOf(join(root, 'node_modules', FILE_OF[name] ?? name))}`;
  });
  const line = `\n\n${'-'.repeat(72)}\n\n`;
  return `${IS_UTF_8}${['TagTally holds code of these packages: bundled, made shorter, and without what it never uses.', ...parts].join(line)}\n`;
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
  if (file === undefined) throw new Error(`no licence file in ${folder}`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return (text.split(END_OF_OWN)[0] ?? '').trim();
}
