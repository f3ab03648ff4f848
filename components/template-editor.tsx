import { useRef, useState } from 'preact/hooks';
import type { LinkValues } from '../lib/links/link-format';
import { MAX_TEMPLATE_NAME, type StoredTemplate } from '../lib/links/stored-format';
import { MARKUPS, parseTemplate, PLACEHOLDERS, type Placeholder } from '../lib/links/template';
import { templateNameProblem } from '../lib/links/template-changes';
import { FormatPreview } from './format-preview';
import { useI18n } from './i18n';
import {
  MARKUP_NAMES,
  nameProblemText,
  PLACEHOLDER_MEANINGS,
  templateProblemText,
} from './template-wording';

/** A template that is being written. */
export interface TemplateDraft extends StoredTemplate {
  /** As it was kept when the editor was opened on it; undefined for a new one. */
  readonly former: StoredTemplate | undefined;
}

export const NEW_TEMPLATE: TemplateDraft = {
  name: '',
  markup: 'plain',
  text: '{title} – {url}',
  former: undefined,
};

export interface TemplateEditorProps {
  readonly draft: TemplateDraft;
  readonly onDraft: (draft: TemplateDraft) => void;
  readonly templates: readonly StoredTemplate[];
  readonly sample: LinkValues;
  readonly onSave: (template: StoredTemplate, former: string | undefined) => void;
  readonly onCancel: () => void;
}

/** Writes a template and shows what it makes. Kept only when it can be used. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { draft, onDraft, templates, sample, onSave, onCancel } = props;
  const { name, markup, text, former } = draft;
  const i18n = useI18n();
  const { t } = i18n;
  const nameField = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What is half typed is only remarked upon until the user wants it kept. */
  const [isWanted, setWanted] = useState(false);

  const reading = parseTemplate(text, markup);
  const nameProblem = templateNameProblem(templates, name, former?.name);
  const now = former && templates.find((each) => each.name === former.name);
  const isChanged = former && (now?.text !== former.text || now.markup !== former.markup);

  const change = (changes: Partial<TemplateDraft>) => onDraft({ ...draft, ...changes });
  const save = (event: Event) => {
    event.preventDefault();
    setWanted(true);
    if (reading.ok && !nameProblem) onSave({ name: name.trim(), markup, text }, former?.name);
    else (nameProblem ? nameField : field).current?.focus();
  };
  const insert = (placeholder: Placeholder) => {
    const { selectionStart: from = text.length, selectionEnd: to = from } = field.current ?? {};
    const added = `{${placeholder}}`;
    change({ text: text.slice(0, from) + added + text.slice(to) });
    // When the field has the new text; before, the caret would be put behind its end.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + added.length, from + added.length);
    });
  };

  return (
    <form class="notice editor" aria-labelledby="editor" onSubmit={save} noValidate>
      <h3 id="editor">{former ? t('templateEditTitle', former.name) : t('templateNew')}</h3>
      <div class="row end">
        <label class="field grow">
          <span>{t('templateName')}</span>
          <input
            ref={nameField}
            type="text"
            value={name}
            maxLength={MAX_TEMPLATE_NAME}
            autoComplete="off"
            autoFocus
            aria-invalid={isWanted && nameProblem !== undefined}
            aria-describedby="name-message"
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{t('templateMarkup')}</span>
          <select
            value={markup}
            onChange={({ currentTarget: { value } }) => {
              const chosen = MARKUPS.find((each) => each === value);
              if (chosen) change({ markup: chosen });
            }}
          >
            {MARKUPS.map((each) => (
              <option key={each} value={each}>
                {t(MARKUP_NAMES[each])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p id="name-message" class="error" role="status">
        {nameProblem && (isWanted || nameProblem !== 'empty') && nameProblemText(nameProblem, i18n)}
      </p>
      <label class="field">
        <span>{t('templateText')}</span>
        <textarea
          ref={field}
          rows={Math.min(Math.max(text.split('\n').length + 1, 4), 12)}
          value={text}
          spellcheck={false}
          aria-invalid={!reading.ok}
          aria-describedby="template-message"
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <div class="row placeholders">
        <span class="note">{t('templatePlaceholders')}</span>
        {PLACEHOLDERS.map((each) => (
          <button
            key={each}
            class="placeholder"
            type="button"
            title={t(PLACEHOLDER_MEANINGS[each])}
            onClick={() => insert(each)}
          >
            {`{${each}}`}
          </button>
        ))}
      </div>
      <div id="template-message" role="status">
        {reading.ok ? (
          <p class="note">{t('templateEscapes')}</p>
        ) : (
          <p class={isWanted ? 'error' : 'warning'}>{templateProblemText(reading.problem, i18n)}</p>
        )}
      </div>
      {reading.ok ? (
        <FormatPreview format={reading.template} values={sample} />
      ) : (
        <p class="note">{t('templateNotYet')}</p>
      )}
      {isChanged && (
        <p class="warning" role="status">
          {t('templateChanged')}
        </p>
      )}
      <div class="row">
        <button class="primary" type="submit">
          {t('templateSave')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
