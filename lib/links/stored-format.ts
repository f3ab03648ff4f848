import * as v from 'valibot';
import { BUILT_IN_FORMATS, type BuiltInFormat, type LinkFormat } from './link-format';
import { MARKUPS, MAX_TEMPLATE_LENGTH, parseTemplate, type Markup } from './template';

/** A template as it is kept. */
export interface StoredTemplate {
  /** The user's, and no two alike. */
  readonly name: string;
  readonly markup: Markup;
  readonly text: string;
}

/** What the user chose to copy links as: a form of ours, or a template by name. */
export type FormatChoice = BuiltInFormat | { readonly template: string };

/** In UTF-16 units. */
export const MAX_TEMPLATE_NAME = 60;
export const MAX_TEMPLATES = 50;

const name = v.pipe(
  v.string(),
  v.maxLength(MAX_TEMPLATE_NAME),
  v.check((text) => text !== '' && text === text.trim()),
);

const formatSchema = v.union([v.picklist(BUILT_IN_FORMATS), v.strictObject({ template: name })]);

const templateSchema = v.pipe(
  v.strictObject({
    name,
    markup: v.picklist(MARKUPS),
    text: v.pipe(v.string(), v.maxLength(MAX_TEMPLATE_LENGTH)),
  }),
  // What cannot be used was never kept, and is not let in by a backup either.
  v.check(({ text, markup }) => parseTemplate(text, markup).ok),
);

const templatesSchema = v.pipe(
  v.array(templateSchema),
  v.maxLength(MAX_TEMPLATES),
  v.check((all) => new Set(all.map((template) => template.name)).size === all.length),
);

/** The value as what the user chose to copy links as, or undefined. */
export function parseLinkFormat(value: unknown): FormatChoice | undefined {
  const result = v.safeParse(formatSchema, value);
  return result.success ? result.output : undefined;
}

/** The value as the user's templates, no two of one name, or undefined if any of it is not. */
export function parseStoredTemplates(value: unknown): readonly StoredTemplate[] | undefined {
  const result = v.safeParse(templatesSchema, value);
  return result.success ? result.output : undefined;
}

/** The format chosen; the plain address where the template is there no longer. */
export function chosenFormat(
  choice: FormatChoice,
  templates: readonly StoredTemplate[],
): LinkFormat {
  if (typeof choice === 'string') return choice;
  const stored = templates.find((template) => template.name === choice.template);
  const reading = stored && parseTemplate(stored.text, stored.markup);
  return reading?.ok ? reading.template : 'url';
}
