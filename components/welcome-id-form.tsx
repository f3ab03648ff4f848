import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlannedLine } from '../lib/amazon/id-plan';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { storesWithEnding } from '../lib/amazon/tracking-id-list';
import { plural, useI18n } from './i18n';
import { PlannedIds } from './planned-ids';
import { useIdPlan } from './use-id-plan';

export interface WelcomeIdFormProps {
  readonly own: readonly OwnTrackingId[];
  /** Resolves with whether they are kept, all or none. */
  readonly onAdd: (added: readonly OwnTrackingId[]) => Promise<boolean>;
  /** Called when all that was typed is kept. */
  readonly onDone: () => void;
  /** Called before anything is kept, so that the field outlasts the first ID. */
  readonly onTyped: () => void;
  readonly onClose: () => void;
}

const MAX_ROWS = 12;

/** The field that takes one tracking ID or many, of which each has its store confirmed. */
export function WelcomeIdForm(props: WelcomeIdFormProps) {
  const { own, onAdd, onDone, onTyped, onClose } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [text, setText] = useState('');
  /** An ID is not judged before it is written to its end. */
  const [isWritten, setWritten] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const plan = useIdPlan(text, own);
  const { lines, ready, open } = plan;
  const isEmpty = text.trim() === '';
  const isShown = isWritten && !isEmpty;

  const submit = async (event: Event) => {
    event.preventDefault();
    setWritten(true);
    setSaved('');
    // Nobody has seen yet which stores are suggested.
    if (!isShown || ready.length === 0) return;
    setBusy(true);
    const isKept = await onAdd(ready);
    setBusy(false);
    if (!isKept) return;
    const rest = lines.flatMap((line) => restOf(line, ready));
    setText(rest.join('\n'));
    setWritten(rest.length > 0);
    if (rest.length === 0) onDone();
    else setSaved(`${plural(i18n, 'idListSaved', ready.length)} ${t('welcomeIdsRest')}`);
  };
  /** Enter goes to the next store that is wanted, and keeps all when none is. */
  const onEnter = (event: KeyboardEvent) => {
    const { target } = event;
    const isOfText = target === field.current && !event.shiftKey;
    const isOfStore = target instanceof HTMLSelectElement && target.value !== '';
    // What an input method is still composing is not at its end.
    if (event.key !== 'Enter' || event.isComposing || !(isOfText || isOfStore)) return;
    event.preventDefault();
    const stores = [...(form.current?.querySelectorAll<HTMLSelectElement>('li select') ?? [])];
    const lacking = stores.find(({ value }) => value === '');
    if (lacking) lacking.focus();
    else void submit(event);
  };

  return (
    <form
      class="ids-form"
      ref={form}
      onKeyDown={onEnter}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <label class="field">
        <span>{t('welcomeIdsLabel')}</span>
        <textarea
          class="figures"
          rows={Math.min(text.split('\n').length, MAX_ROWS)}
          value={text}
          ref={field}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          placeholder={t('trackingIdExample', '-20')}
          aria-invalid={isShown && ready.length + open.length === 0}
          aria-describedby="ids-hint ids-message"
          onPaste={() => setWritten(true)}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            setSaved('');
            onTyped();
            if (value.trim() === '') setWritten(false);
            else if (hasUsualEnding(value)) setWritten(true);
          }}
        />
      </label>
      <p id="ids-hint" class="note">
        {t('welcomeIdsHint')}
      </p>
      {isShown ? (
        <PlannedIds text={text} plan={plan} messageId="ids-message" />
      ) : (
        <div id="ids-message" aria-live="polite">
          {isWritten && <p class="error">{t('idProblemEmpty')}</p>}
        </div>
      )}
      <div class="row">
        <button class="primary" type="submit" disabled={busy || (isShown && ready.length === 0)}>
          {ready.length > 1 ? plural(i18n, 'idListSave', ready.length) : t('add')}
        </button>
        {own.length > 0 && (
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
        )}
        <span class="soft" role="status">
          {saved}
          {isShown && lines.length > 1 && open.length > 0
            ? plural(i18n, 'idListOpen', open.length)
            : ''}
        </span>
      </div>
    </form>
  );
}

/** Whether some ID of a text is written to its end, as far as endings tell. */
function hasUsualEnding(text: string): boolean {
  return text.split(/[\s,;|]+/).some((word) => storesWithEnding(word).length > 0);
}

/** What of a line is not kept by this and not there already, to stay in the field. */
function restOf(line: PlannedLine, kept: readonly OwnTrackingId[]): string[] {
  if (!('key' in line)) return line.problem === 'duplicate' ? [] : [line.text];
  const { id, store, lacks } = line;
  const isKept = kept.some((entry) => entry.id === id && entry.marketplace === store);
  return lacks === 'known' || isKept ? [] : [id];
}
