import { useMemo, useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import type { LinkPreferences } from '../lib/links/link-preferences';
import { sampleValues } from '../lib/links/sample-values';
import { chosenFormat, type FormatChoice, type StoredTemplate } from '../lib/links/stored-format';
import { Card } from './card';
import { FormatPreview } from './format-preview';
import { FormatSelect } from './format-select';
import { useI18n } from './i18n';
import { NEW_TEMPLATE, TemplateEditor, type TemplateDraft } from './template-editor';
import { MARKUP_NAMES } from './template-wording';
import { UndoLine } from './undo-line';

/** What can be done with formats. Each resolves with whether it is kept. */
export interface FormatActions {
  readonly onFormat: (format: FormatChoice) => Promise<boolean>;
  /** @param former name of the one that it replaces. */
  readonly onSaveTemplate: (
    template: StoredTemplate,
    former: string | undefined,
  ) => Promise<boolean>;
  readonly onDeleteTemplate: (name: string) => Promise<boolean>;
  /** Brings back one that was deleted, to this place of the list. */
  readonly onPutBackTemplate: (deleted: StoredTemplate, place: number) => Promise<boolean>;
}

export interface FormatsCardProps extends FormatActions {
  readonly own: readonly OwnTrackingId[];
  readonly links: LinkPreferences;
  /** Held by who shows this card, so that it outlives a moment in which settings cannot be read. */
  readonly draft: TemplateDraft | undefined;
  readonly onDraft: (draft: TemplateDraft | undefined) => void;
}

interface Deleted {
  readonly template: StoredTemplate;
  readonly place: number;
  readonly wasChosen: boolean;
}

/** What links are copied as, and the user's own templates for that. */
export function FormatsCard(props: FormatsCardProps) {
  const { own, links, draft, onDraft } = props;
  const { format, templates } = links;
  const { t } = useI18n();
  const [deleted, setDeleted] = useState<Deleted>();
  const [saved, setSaved] = useState<string>();
  const sample = useMemo(() => sampleValues(own, links, t('templateSampleTitle')), [own, links, t]);
  const isChosen = (name: string) => typeof format !== 'string' && format.template === name;
  const isGone = typeof format !== 'string' && !templates.some(({ name }) => isChosen(name));

  const open = (next: TemplateDraft) => {
    setSaved(undefined);
    onDraft(next);
  };
  const remove = async (template: StoredTemplate, place: number) => {
    setSaved(undefined);
    if (await props.onDeleteTemplate(template.name)) {
      setDeleted({ template, place, wasChosen: isChosen(template.name) });
    }
  };
  const save = async (template: StoredTemplate, former: string | undefined) => {
    if (!(await props.onSaveTemplate(template, former))) return;
    onDraft(undefined);
    setSaved(t('templateSaved', template.name));
  };
  const undo = async ({ template, place }: Deleted) => {
    if (await props.onPutBackTemplate(template, place)) setDeleted(undefined);
  };

  return (
    <Card id="formats" title={t('formatsTitle')}>
      <p class="soft">{t('formatsIntro')}</p>
      <div class="narrow">
        <FormatSelect
          format={format}
          templates={templates}
          onChooseFormat={(chosen) => void props.onFormat(chosen)}
        />
      </div>
      {isGone && (
        <p class="warning" role="status">
          {t('formatGone', format.template)}
        </p>
      )}
      <FormatPreview format={chosenFormat(format, templates)} values={sample} />
      <h3 class="apart">{t('templatesTitle')}</h3>
      {templates.length > 0 && (
        <ul class="templates">
          {templates.map((template, place) => (
            <li key={template.name}>
              <bdi class="file-name">{template.name}</bdi>
              <span class="soft">{t(MARKUP_NAMES[template.markup])}</span>
              <button
                class="quiet"
                type="button"
                disabled={draft !== undefined}
                aria-label={t('templateEditTitle', template.name)}
                onClick={() => open({ ...template, former: template })}
              >
                {t('templateEdit')}
              </button>
              <button
                class="quiet"
                type="button"
                aria-label={t('templateDelete', template.name)}
                onClick={() => void remove(template, place)}
              >
                {t('deleteDo')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {deleted && (
        <UndoLine key={deleted.template.name} onUndo={() => void undo(deleted)}>
          {t('templateDeleted', deleted.template.name)}{' '}
          {deleted.wasChosen && t('templateDeletedChosen')}
        </UndoLine>
      )}
      {draft ? (
        <TemplateEditor
          draft={draft}
          onDraft={onDraft}
          templates={templates}
          sample={sample}
          onSave={(template, former) => void save(template, former)}
          onCancel={() => onDraft(undefined)}
        />
      ) : (
        <div class="row">
          <button type="button" onClick={() => open(NEW_TEMPLATE)}>
            {t('templateNew')}
          </button>
          {saved !== undefined && (
            <span class="done" role="status">
              {saved}
            </span>
          )}
        </div>
      )}
    </Card>
  );
}
