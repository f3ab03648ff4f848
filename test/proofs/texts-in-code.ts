import ts from 'typescript';

/** Every text that is written out in a script, templates in their parts. */
export function textsInCode(code: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest));
  return texts;
}
