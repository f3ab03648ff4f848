import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const LIB = createRequire(import.meta.url).resolve('typescript/lib/lib.dom.d.ts');

/** Every property of the DOM that a script can write, by TypeScript's own list of it. */
export function writableDomNames(): ReadonlySet<string> {
  const source = ts.createSourceFile(LIB, readFileSync(LIB, 'utf8'), ts.ScriptTarget.Latest);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
  // Objects of the browser have a variable of their name; bags of options have none.
  const wanted = new Set(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .map(({ name }) => (name as ts.Identifier).text),
  );
  const names = new Set<string>();
  // An interface may come before what it takes over from, so until nothing new is wanted.
  for (let before = -1; before < wanted.size;) {
    before = wanted.size;
    for (const each of interfaces.filter(({ name }) => wanted.has(name.text))) {
      for (const { expression } of each.heritageClauses?.flatMap(({ types }) => types) ?? []) {
        wanted.add((expression as ts.Identifier).text);
      }
      for (const member of each.members)
        if (isWritable(member)) names.add(member.name.getText(source));
    }
  }
  return names;
}

function isWritable(
  member: ts.TypeElement,
): member is ts.PropertySignature | ts.SetAccessorDeclaration {
  if (ts.isSetAccessor(member)) return true;
  if (!ts.isPropertySignature(member)) return false;
  return !member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
}
