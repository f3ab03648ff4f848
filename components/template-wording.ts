import {
  MAX_TEMPLATE_LENGTH,
  PLACEHOLDERS,
  type Markup,
  type Placeholder,
  type TemplateProblem,
} from '../lib/links/template';
import { MAX_TEMPLATES } from '../lib/links/stored-format';
import type { TemplateNameProblem } from '../lib/links/template-changes';
import type { I18n, MessageKey } from './i18n';

export const MARKUP_NAMES: Readonly<Record<Markup, MessageKey>> = {
  plain: 'markupPlain',
  html: 'markupHtml',
  markdown: 'markupMarkdown',
};

export const PLACEHOLDER_MEANINGS: Readonly<Record<Placeholder, MessageKey>> = {
  title: 'placeholderTitle',
  url: 'placeholderUrl',
  asin: 'placeholderAsin',
  store: 'placeholderStore',
  tag: 'placeholderTag',
  disclosure: 'placeholderDisclosure',
};

/** Why a template cannot be used: what, where, and what to do. */
export function templateProblemText(problem: TemplateProblem, { t, locale }: I18n): string {
  const figure = (value: number) => value.toLocaleString(locale);
  switch (problem.kind) {
    case 'empty':
      return t('templateEmpty');
    case 'no-url':
      return t('templateNoUrl');
    case 'too-long':
      return t('templateTooLong', figure(problem.length), figure(MAX_TEMPLATE_LENGTH));
  }
  const place = [figure(problem.line), figure(problem.column)];
  switch (problem.kind) {
    case 'unknown-placeholder': {
      const known = PLACEHOLDERS.map((name) => `{${name}}`);
      return t('templateUnknown', ...place, problem.name, known.join(' '));
    }
    case 'unclosed':
      return t('templateUnclosed', ...place);
    case 'stray-brace':
      return t('templateStrayBrace', ...place);
    case 'script':
      return t('templateScript', ...place);
    case 'unsafe-place':
      return t('templateUnsafe', ...place, problem.name);
  }
}

/** Why a template is not kept under a name. */
export function nameProblemText(problem: TemplateNameProblem, { t, locale }: I18n): string {
  switch (problem) {
    case 'empty':
      return t('templateNameEmpty');
    case 'taken':
      return t('templateNameTaken');
    case 'too-many':
      return t('templateTooMany', MAX_TEMPLATES.toLocaleString(locale));
  }
}
