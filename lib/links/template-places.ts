import type { Placeholder } from './template';

/** Where a placeholder begins in a template. */
export interface PlaceholderStart {
  readonly at: number;
  readonly name: Placeholder;
}

/** A place where a value could become markup, or, without a name, a script of the template's. */
export interface UnsafePlace {
  readonly at: number;
  readonly name?: Placeholder;
}

/** Elements in which character references mean nothing, so that nothing can be escaped. */
const RAW = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);
/** Attributes whose value is code of another language. */
const CODE = /^(?:style|srcdoc)$/i;
/** Attributes whose value is an address, which may be a script. */
const ADDRESS = /^(?:(?:xlink:)?href|src|action|formaction|data|poster|cite|background)$/i;

/**
 * The first place of an HTML or Markdown template at which escaping does not protect: a title is
 * what a seller wrote, and would otherwise write into the user's page. Values are safe in text and
 * in quoted attribute values (HTML Standard §13.1.2, §13.2.5); they are not in a tag outside quotes,
 * behind a bare `<`, in comments, styles and handlers, nor as the beginning of an address. Scripts
 * have no place in a link and are found too.
 *
 * @param starts the placeholders of the template, in order.
 */
export function findUnsafePlace(
  text: string,
  starts: readonly PlaceholderStart[],
  markup: 'html' | 'markdown',
): UnsafePlace | undefined {
  const unsafe = (from: number, to: number) => starts.find(({ at }) => at >= from && at < to);
  let at = 0;
  while (at < text.length) {
    const open = indexOf(text, OPENING, at);
    const stray = starts.find(
      (start) => start.at >= at && start.at < open && isBare(text, start, markup),
    );
    if (stray) return stray;
    if (open === text.length) return undefined;
    const tag = readTag(text, open);
    if (tag.script !== undefined) return { at: tag.script };
    let from = open;
    for (const value of [...tag.values, { name: '', from: tag.end, to: tag.end }]) {
      const found = unsafe(from, value.from) ?? unsafeInValue(text, value, unsafe);
      if (found) return found;
      from = value.to;
    }
    at = tag.end;
    if (RAW.has(tag.name) && text[open + 1] !== '/') {
      const end = indexOf(text, new RegExp(`</${tag.name}`, 'gi'), at);
      const found = unsafe(at, end);
      if (found) return found;
      at = end;
    }
  }
  return undefined;
}

/** A comment, a tag, or what browsers take for one. */
const OPENING = /<[a-z/!?]/gi;

/** Behind `<` a value would be a tag; in Markdown's `<…>` and `](…)` only an address is safe. */
function isBare(
  text: string,
  { at, name }: PlaceholderStart,
  markup: 'html' | 'markdown',
): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  if (markup === 'html') return before.endsWith('<');
  return name !== 'url' && /<$|\](?:\(|:)\s*$/.test(before);
}

interface Value {
  /** The attribute's. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Tag {
  /** In small letters; empty for comments. */
  readonly name: string;
  /** Quoted attribute values, without their quotes. */
  readonly values: readonly Value[];
  /** Where a script begins, if there is one. */
  readonly script?: number;
  readonly end: number;
}

function readTag(text: string, open: number): Tag {
  const comment = text.startsWith('<!--', open);
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(text.slice(open, open + 100))?.[1]?.toLowerCase();
  if (comment || name === undefined) {
    const closing = comment ? /--!?>/g : />/g;
    const end = indexOf(text, closing, open + 2);
    return { name: '', values: [], end };
  }
  const values: Value[] = [];
  let script = name === 'script' ? open : undefined;
  ATTRIBUTE.lastIndex = open + name.length + (text[open + 1] === '/' ? 2 : 1);
  let end = ATTRIBUTE.lastIndex;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    end = ATTRIBUTE.lastIndex;
    if (found[0] === '' || found[0].endsWith('>')) break;
    const [, attribute = '', double, single, bare] = found;
    const value = double ?? single;
    const isScript =
      /^on/i.test(attribute) ||
      (ADDRESS.test(attribute) && /^\s*javascript:/i.test(value ?? bare ?? ''));
    if (isScript) script ??= found.index;
    const range = found.indices?.[2] ?? found.indices?.[3];
    if (range) values.push({ name: attribute, from: range[0], to: range[1] });
  }
  return { name, values, end, ...(script !== undefined && { script }) };
}

/**
 * The end of a tag, or one attribute: its name, then nothing or a quoted or bare value. A value
 * whose quote is never closed reaches to the end, as browsers read it.
 */
const ATTRIBUTE =
  /[\s/]*(?:>|(=[^\s/>=]*|[^\s/>=]+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?)|/dgy;

function unsafeInValue(
  text: string,
  { name, from, to }: Value,
  unsafe: (from: number, to: number) => UnsafePlace | undefined,
): UnsafePlace | undefined {
  const first = unsafe(from, to);
  if (!first || CODE.test(name)) return first;
  const beginsAddress =
    ADDRESS.test(name) &&
    first.name !== 'url' &&
    !/^\s*(?:https?:\/\/|[/#?])/i.test(text.slice(from, first.at));
  return beginsAddress ? first : undefined;
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
