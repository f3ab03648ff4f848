import { cutText } from '../amazon/plain-line';
import { findUnsafePlace, type UnsafePlace } from './template-places';

/** What a user's template can say; each is escaped for the template's markup. */
export const PLACEHOLDERS = ['title', 'url', 'asin', 'store', 'tag', 'disclosure'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What a template is written in, so what its values are escaped for. Plain text escapes nothing. */
export const MARKUPS = ['plain', 'html', 'markdown'] as const;

export type Markup = (typeof MARKUPS)[number];

/** A template that was read. Text between placeholders has its braces as they will be written. */
export interface Template {
  readonly markup: Markup;
  readonly parts: readonly (string | { readonly placeholder: Placeholder })[];
}

/** Line and column of a character, both from 1. */
export interface TemplatePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Why a template cannot be used. `no-url`: it would make links without their address. `unclosed`
 * and `stray-brace`: a brace that is meant is written twice. `script` and `unsafe-place`: see
 * template-places.ts.
 */
export type TemplateProblem =
  | { readonly kind: 'empty' | 'no-url' }
  | { readonly kind: 'too-long'; readonly length: number }
  | ({ readonly kind: 'unknown-placeholder'; readonly name: string } & TemplatePosition)
  | ({ readonly kind: 'unclosed' | 'stray-brace' } & TemplatePosition)
  | ({ readonly kind: 'script' } & TemplatePosition)
  | ({ readonly kind: 'unsafe-place'; readonly name: Placeholder } & TemplatePosition);

export type TemplateReading =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problem: TemplateProblem };

/** In UTF-16 units. A page of text fits; what was pasted by mistake does not. */
export const MAX_TEMPLATE_LENGTH = 10_000;
/** As much of an unknown name as is worth showing. */
const SHOWN_NAME = 40;

const isPlaceholder = (name: string): name is Placeholder =>
  PLACEHOLDERS.includes(name as Placeholder);

/**
 * Reads the user's own template. `{title}` and the other placeholders stand for values, `{{` and
 * `}}` for a brace; everything else stays as it is. Names are as written, in small letters.
 * Never throws; time linear in the length.
 *
 * @param text anything; what is no text is empty.
 * @param markup what the template is written in.
 */
export function parseTemplate(text: unknown, markup: Markup): TemplateReading {
  if (typeof text !== 'string' || text.trim() === '') return no({ kind: 'empty' });
  if (text.length > MAX_TEMPLATE_LENGTH) return no({ kind: 'too-long', length: text.length });
  const parts: (string | { placeholder: Placeholder })[] = [];
  const starts: { at: number; name: Placeholder }[] = [];
  let literal = '';
  for (const { 0: piece, 1: name, index } of text.matchAll(PIECES)) {
    if (piece === '{{' || piece === '}}') literal += piece.charAt(0);
    else if (piece === '{') return no({ kind: 'unclosed', ...positionOf(text, index) });
    else if (piece === '}') return no({ kind: 'stray-brace', ...positionOf(text, index) });
    else if (name === undefined) literal += piece;
    else if (isPlaceholder(name)) {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push({ placeholder: name });
      starts.push({ at: index, name });
    } else {
      return no({
        kind: 'unknown-placeholder',
        name: cutText(name, SHOWN_NAME),
        ...positionOf(text, index),
      });
    }
  }
  if (literal !== '') parts.push(literal);
  if (!starts.some(({ name }) => name === 'url')) return no({ kind: 'no-url' });
  const unsafe = markup === 'plain' ? undefined : findUnsafePlace(text, starts, markup);
  if (unsafe) return no(problemOf(text, unsafe));
  return { ok: true, template: { markup, parts } };
}

/** Braces written twice, placeholders, braces left alone, and runs of anything else. */
const PIECES = /\{\{|\}\}|\{([^{}\n]*)\}|[{}]|[^{}]+/g;

function problemOf(text: string, unsafe: UnsafePlace): TemplateProblem {
  const position = positionOf(text, unsafe.at);
  return unsafe.name === undefined
    ? { kind: 'script', ...position }
    : { kind: 'unsafe-place', name: unsafe.name, ...position };
}

function positionOf(text: string, at: number): TemplatePosition {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  // Columns are counted as people see them: an emoji is one.
  return { line, column: Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1 };
}

function no(problem: TemplateProblem): TemplateReading {
  return { ok: false, problem };
}
