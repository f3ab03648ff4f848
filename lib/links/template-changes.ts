import type { LinkPreferences } from './link-preferences';
import { MAX_TEMPLATES, type StoredTemplate } from './stored-format';

/** Why a template is not kept under a name. */
export type TemplateNameProblem = 'empty' | 'taken' | 'too-many';

/**
 * Whether a template can be kept under a name.
 *
 * @param former the name it has now; undefined for a new one.
 */
export function templateNameProblem(
  templates: readonly StoredTemplate[],
  name: string,
  former: string | undefined,
): TemplateNameProblem | undefined {
  if (name.trim() === '') return 'empty';
  if (name.trim() !== former && isThere(templates, name.trim())) return 'taken';
  const isNew = former === undefined || !isThere(templates, former);
  return isNew && templates.length >= MAX_TEMPLATES ? 'too-many' : undefined;
}

/**
 * The same with this template, at the place of the one it replaces; at the end if there is none.
 * Links copied as the former are copied as this one from now on.
 *
 * @param template one that `parseTemplate` takes, under a name without a problem.
 */
export function withTemplate(
  preferences: LinkPreferences,
  template: StoredTemplate,
  former: string | undefined,
): LinkPreferences {
  const { templates, format } = preferences;
  const isChosen = typeof format !== 'string' && format.template === former;
  return {
    ...preferences,
    templates:
      former !== undefined && isThere(templates, former)
        ? templates.map((each) => (each.name === former ? template : each))
        : [...templates, template],
    format: isChosen ? { template: template.name } : format,
  };
}

/** The same without this template. Where it was chosen it stays named: see `chosenFormat`. */
export function withoutTemplate(preferences: LinkPreferences, name: string): LinkPreferences {
  return {
    ...preferences,
    templates: preferences.templates.filter((each) => each.name !== name),
  };
}

/** The same with a template back at its place, unless there is another of its name by now. */
export function withTemplateBack(
  preferences: LinkPreferences,
  removed: StoredTemplate,
  place: number,
): LinkPreferences {
  const { templates } = preferences;
  if (templateNameProblem(templates, removed.name, undefined)) return preferences;
  return { ...preferences, templates: templates.toSpliced(place, 0, removed) };
}

function isThere(templates: readonly StoredTemplate[], name: string): boolean {
  return templates.some((each) => each.name === name);
}
