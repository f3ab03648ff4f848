import { describe, expect, test } from 'vitest';
import { FIRST_LINK_PREFERENCES, type LinkPreferences } from '../../lib/links/link-preferences';
import { chosenFormat, MAX_TEMPLATES, type StoredTemplate } from '../../lib/links/stored-format';
import {
  templateNameProblem,
  withoutTemplate,
  withTemplate,
  withTemplateBack,
} from '../../lib/links/template-changes';

const template = (name: string, text = '{url}'): StoredTemplate => ({
  name,
  markup: 'plain',
  text,
});
const THREE: LinkPreferences = {
  ...FIRST_LINK_PREFERENCES,
  templates: [template('one'), template('two'), template('three')],
  format: { template: 'two' },
};
const namesOf = ({ templates }: LinkPreferences) => templates.map(({ name }) => name);

describe('a name', () => {
  const full = Array.from({ length: MAX_TEMPLATES }, (_, at) => template(String(at)));
  test.each([
    ['', undefined, THREE.templates, 'empty'],
    ['  ', 'one', THREE.templates, 'empty'],
    ['two', undefined, THREE.templates, 'taken'],
    [' two ', undefined, THREE.templates, 'taken'],
    ['two', 'one', THREE.templates, 'taken'],
    ['two', 'two', THREE.templates, undefined],
    ['Two', undefined, THREE.templates, undefined],
    ['new', undefined, full, 'too-many'],
    ['new', '0', full, undefined],
    ['new', 'deleted meanwhile', full, 'too-many'],
    ['new', undefined, full.slice(1), undefined],
  ] as const)('%j in place of %j', (name, former, templates, problem) => {
    expect(templateNameProblem(templates, name, former)).toBe(problem);
  });
});

test('a new template comes last and is not chosen by that', () => {
  const changed = withTemplate(THREE, template('four'), undefined);
  expect(namesOf(changed)).toEqual(['one', 'two', 'three', 'four']);
  expect(changed.format).toEqual(THREE.format);
});

test('a template that gets another name keeps its place and stays chosen', () => {
  const changed = withTemplate(THREE, template('deux', '{title} {url}'), 'two');
  expect(namesOf(changed)).toEqual(['one', 'deux', 'three']);
  expect(changed.format).toEqual({ template: 'deux' });
  expect(chosenFormat(changed.format, changed.templates)).toMatchObject({ markup: 'plain' });
});

test('what was typed is kept though the template was deleted meanwhile', () => {
  const changed = withTemplate(withoutTemplate(THREE, 'one'), template('one', 'x {url}'), 'one');
  expect(changed.templates.at(-1)).toEqual(template('one', 'x {url}'));
});

test('a template deleted while chosen leaves the plain address, and an undo brings back all', () => {
  const without = withoutTemplate(THREE, 'two');
  expect(namesOf(without)).toEqual(['one', 'three']);
  expect(chosenFormat(without.format, without.templates)).toBe('url');
  expect(withTemplateBack(without, template('two'), 1)).toEqual(THREE);
});

test('an undo does not overwrite another of the same name', () => {
  const other = withTemplate(withoutTemplate(THREE, 'two'), template('two', 'x {url}'), undefined);
  expect(withTemplateBack(other, template('two'), 1)).toBe(other);
});
