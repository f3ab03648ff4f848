import ts from 'typescript';

export type Member = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export function isMember(node: ts.Node): node is Member {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

export function nameOf(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) ? node.text : undefined;
}

/** What makes functions of text when its `constructor` is called. */
export function isFunction(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isFunction(node.expression);
  return ts.isFunctionLike(node) || (isMember(node) && memberName(node) === 'constructor');
}

/** Undefined where the name is known at run time only. */
export function memberName(node: Member): string | undefined {
  return ts.isPropertyAccessExpression(node) ? node.name.text : textOf(node.argumentExpression);
}

export function nameIn(name: ts.PropertyName | ts.BindingName): string | undefined {
  if (ts.isComputedPropertyName(name)) return textOf(name.expression);
  return ts.isIdentifier(name) ? name.text : textOf(name);
}

/** The text that an expression is, if it is written out; a sum of such texts is one, too. */
export function textOf(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum && left !== undefined && right !== undefined ? left + right : undefined;
}

/** Text, or put together with some. */
export function isText(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right));
}

export function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** A use of a variable: no declaration, and no name of a member, a label or an export. */
export function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParameter(parent)
  ) {
    return parent.initializer === node;
  }
  return !(
    ts.isFunctionLike(parent) ||
    ts.isClassLike(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent)
  );
}

/** Assigned to, counted up or down, deleted, or filled by a pattern or a loop. */
export function isWritten(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    const { operator } = parent;
    return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isDeleteExpression(parent)) return true;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) {
    return parent.initializer === node;
  }
  return isInPattern(node);
}

/** `[it] = …`, `({ a: it } = …)`, `[...it] = …`, however deep. */
function isInPattern(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && isWritten(parent.parent);
  }
  if (ts.isShorthandPropertyAssignment(parent)) return isWritten(parent.parent);
  if (ts.isSpreadElement(parent) || ts.isParenthesizedExpression(parent)) return isWritten(parent);
  if (ts.isSpreadAssignment(parent)) return isWritten(parent.parent);
  return ts.isArrayLiteralExpression(parent) && isWritten(parent);
}
