import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';

// Read as it is: imported, the test runner would take the many megabytes apart first.
const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** Something that a browser has to have, and the first versions that have it. */
export interface Needed {
  /** Such as `Clipboard.write` or `css font-family: ui-monospace`. */
  readonly what: string;
  /** A file that uses it. */
  readonly file: string;
  /** Infinity where the data knows no version, or only one behind a switch. */
  readonly firefox: number;
  readonly chrome: number;
}

/** What MDN's data say of the first version, without prefixes, other names and switches. */
function since(compat: CompatStatement, browser: 'firefox' | 'chrome'): number {
  const statements = [compat.support[browser] ?? []].flat();
  const versions = statements
    .filter(
      (each) => !each.flags && !each.version_removed && !each.prefix && !each.alternative_name,
    )
    .map(({ version_added }) =>
      typeof version_added === 'string' ? Number(version_added.replace('≤', '')) : Infinity,
    );
  return Math.min(Infinity, ...versions.filter((version) => !Number.isNaN(version)));
}

function needed(what: string, file: string, found: Identifier | undefined): Needed | undefined {
  const compat = found?.__compat;
  if (!compat) return undefined;
  return { what, file, firefox: since(compat, 'firefox'), chrome: since(compat, 'chrome') };
}

const at = (tree: Identifier | undefined, ...path: readonly string[]): Identifier | undefined =>
  path.reduce<Identifier | undefined>((here, name) => here?.[name], tree);

/**
 * Everything of the language and the web platform that these sources name, as their types tell which
 * interface a name belongs to. What MDN's data does not know by that interface (mixins) is left out.
 */
export function webPlatformNeeds(program: ts.Program, files: readonly string[]): Needed[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, Needed | undefined>();
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        const owner = ownerOf(declaration);
        if (owner === undefined) continue;
        const what = `${owner}.${node.text}`;
        if (!found.has(what)) found.set(what, needed(what, file, entryOf(owner, node.text)));
      }
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source, file);
  }
  return [...found.values()].filter((each) => each !== undefined);
}

/** The interface that a name is declared in by the language's own types; undefined if by no such. */
function ownerOf(declaration: ts.Declaration): string | undefined {
  if (!declaration.getSourceFile().fileName.includes('/typescript/lib/lib.')) return undefined;
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
    return undefined;
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent))
    return parent.name.text.replace(/^Readonly(?=Array|Map|Set)/, '');
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) {
    return parent.parent.name.getText();
  }
  return 'globalThis';
}

function entryOf(owner: string, name: string): Identifier | undefined {
  const { builtins } = bcd.javascript as unknown as { readonly builtins: Identifier };
  const { api } = bcd as unknown as { readonly api: Identifier };
  if (owner === 'globalThis') {
    return (
      at(api, name) ??
      at(api, 'Window', name) ??
      at(builtins, name) ??
      at(builtins, 'globals', name)
    );
  }
  const plain = owner.replace(/Constructor$/, '');
  return (
    at(api, plain, name) ??
    at(api, plain, `${name}_static`) ??
    at(builtins, plain, name) ??
    at(builtins, 'Intl', plain, name)
  );
}

/** The browser's extension API, as `lib/platform` names it. */
export function extensionNeeds(code: string, file: string): Needed[] {
  const { api } = bcd.webextensions as unknown as { readonly api: Identifier };
  const calls = code.matchAll(/\bbrowser\.(\w+)\.(?:(?:local|session)\.)?(\w+)/g);
  return [...calls].flatMap(([, part = '', name = '']) => {
    const entry = at(api, part, name) ?? at(api, part, 'StorageArea', name);
    return needed(`browser.${part}.${name}`, file, entry) ?? [];
  });
}

/** Properties, their words, selectors and at-rules of a style sheet. */
export function styleNeeds(css: string, file: string): Needed[] {
  const tree = bcd.css;
  const code = css.replaceAll(/\/\*[^]*?\*\//g, '');
  const found: (Needed | undefined)[] = [];
  for (const [, property = '', value = ''] of code.matchAll(
    /[{;]\s*([a-z-]+):\s*([^;{}]+)(?=[;}])/g,
  )) {
    const entry = at(tree, 'properties', property);
    found.push(needed(`css ${property}`, file, entry));
    for (const [word] of value.matchAll(/(?<![-\w])[a-z][a-z-]+(?![-\w(])/g)) {
      found.push(needed(`css ${property}: ${word}`, file, at(entry, word)));
    }
  }
  for (const [, name = ''] of code.matchAll(/[^:]::?([a-z-]+)(?=[^;]*\{)/g)) {
    found.push(needed(`css :${name}`, file, at(tree, 'selectors', name)));
  }
  for (const [, name = ''] of code.matchAll(/@([a-z-]+)/g)) {
    found.push(needed(`css @${name}`, file, at(tree, 'at-rules', name)));
  }
  return found.filter((each) => each !== undefined);
}
