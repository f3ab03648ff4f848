import ts from 'typescript';
import {
  isMember,
  nameOf,
  isFunction,
  memberName,
  nameIn,
  textOf,
  isText,
  isCalled,
  isReference,
  isWritten,
  type Member,
} from './code-parts';

/** What a scan looks for; see `TRACES_OF_PAGES` and `TRACES_OF_OWN_PAGES`. */
export interface Wanted {
  /** Globals that must not be named, whatever is done with them. */
  readonly globals: ReadonlySet<string>;
  /** Members that must not be reached for, on whatever object: aliases are seen, too. */
  readonly members: ReadonlySet<string>;
  /** Members that must not be written. */
  readonly writes: ReadonlySet<string>;
  /** Attributes that must not be set; `every` for all. */
  readonly attributes: ReadonlySet<string> | 'every';
  /** Whether a member that is known at run time only must not be written or called. */
  readonly computed: boolean;
}

export interface Trace {
  /** What was found, such as `write href` or `global fetch`. */
  readonly what: string;
  /** The code around it. */
  readonly where: string;
}

const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);
const SETTERS = new Set(['setAttribute', 'setAttributeNS', 'toggleAttribute', 'removeAttribute']);
/** Names that rows of ours have, too. */
const DATA = new Set(['click']);
/** Objects through which everything else can be reached by a name put together at run time. */
const ROOTS = new Set(['window', 'globalThis', 'self', 'top', 'parent', 'frames', 'document']);

/** Everything of what is wanted that this script holds, in its order. */
export function findTraces(code: string, wanted: Wanted): Trace[] {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true);
  const traces: Trace[] = [];

  const found = (what: string, node: ts.Node) => {
    const start = Math.max(0, node.getStart(source) - 40);
    traces.push({ what, where: code.slice(start, start + 120).replace(/\s+/g, ' ') });
  };

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) && isReference(node)) {
      if (wanted.globals.has(node.text) && !isOnlyAsked(node)) found(`global ${node.text}`, node);
      if (node.text === 'location' && isWritten(node)) found('write location', node);
    }
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) lookAt(node);
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isObjectBindingPattern(node.parent)) member(nameIn(name), node);
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) call(node);
    node.forEachChild(visit);
  }

  function lookAt(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): void {
    const name = memberName(node);
    const written = isWritten(node);
    if (name !== undefined) {
      if (written && wanted.writes.has(name)) found(`write ${name}`, node);
      member(name, node);
    } else if (ts.isIdentifier(node.expression) && ROOTS.has(node.expression.text)) {
      found(`computed member of ${node.expression.text}`, node);
    } else if (wanted.computed) {
      if (written) found('write to a computed member', node);
      else if (isCalled(node)) found('call of a computed member', node);
    }
  }

  function member(name: string | undefined, node: ts.Node): void {
    if (name === undefined || isInnocent(name, node)) return;
    const { expression } = node as Partial<Member>;
    const owner =
      expression && (isMember(expression) ? memberName(expression) : nameOf(expression));
    const full = `${owner ?? ''}.${name}`;
    if (wanted.members.has(full)) found(`member ${full}`, node);
    else if (wanted.members.has(name)) found(`member ${name}`, node);
  }

  function call(node: ts.CallExpression | ts.NewExpression): void {
    const { expression } = node;
    const [first] = node.arguments ?? [];
    if (expression.kind === ts.SyntaxKind.ImportKeyword) {
      // What is no address of our own, written out, could be anybody's.
      if (!first || !/^\.{0,2}\/(?!\/)/.test(textOf(first) ?? ''))
        found('import of any address', node);
      return;
    }
    const name = isMember(expression) ? memberName(expression) : nameOf(expression);
    if (name === undefined || !first) return;
    const isMaker = isMember(expression) && name === 'constructor';
    const isMakerOfCode = isMaker && (wanted.computed || isFunction(expression.expression));
    if (isMakerOfCode || ((isMaker || TIMERS.has(name)) && isText(first))) {
      found('code from text', node);
    }
    if (SETTERS.has(name)) {
      const attribute = textOf(node.arguments?.[name.endsWith('NS') ? 1 : 0]);
      const isNamed = attribute !== undefined && wanted.attributes !== 'every';
      if (!isNamed || isForbidden(attribute)) found(`${name} ${attribute ?? 'computed'}`, node);
    }
  }

  function isForbidden(attribute: string): boolean {
    const name = attribute.toLowerCase();
    return name.startsWith('on') || (wanted.attributes as ReadonlySet<string>).has(name);
  }

  visit(source);
  return traces;
}

/** `typeof it`, `x instanceof it`, `it.prototype`: asked about and not used. */
function isOnlyAsked({ parent, text }: ts.Identifier): boolean {
  if (ts.isTypeOfExpression(parent)) return true;
  if (text !== 'Function') return false;
  return ts.isPropertyAccessExpression(parent) || ts.isBinaryExpression(parent);
}

/** Names that harmless objects have, too, told from the others by how they are used. */
function isInnocent(name: string, node: ts.Node): boolean {
  if (!isMember(node)) return false;
  const { parent } = node;
  const called = ts.isCallExpression(parent) && parent.expression === node ? parent : undefined;
  // Text is replaced by two arguments, an address by one.
  if (name === 'replace') return called?.arguments.length === 2;
  if (name === 'assign') return nameOf(node.expression) === 'Object';
  // `it.click.id` is data; `it.click.call(…)` is not.
  if (called || !isMember(parent) || parent.expression !== node) return false;
  return !['call', 'apply', 'bind'].includes(memberName(parent) ?? 'call') && DATA.has(name);
}
