import { useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { plural, useI18n } from './i18n';
import { PlannedIds } from './planned-ids';
import { useIdPlan } from './use-id-plan';

export interface PasteIdsProps {
  readonly own: readonly OwnTrackingId[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Resolves with whether they are kept, all or none. */
  readonly onAdd: (added: readonly OwnTrackingId[]) => Promise<boolean>;
  readonly onClose: (saved?: string) => void;
}

const MAX_ROWS = 12;

/** Many tracking IDs at once: what a pasted list holds, and for each the store to confirm. */
export function PasteIds({ own, text, onText, onAdd, onClose }: PasteIdsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [busy, setBusy] = useState(false);
  const plan = useIdPlan(text, own);
  const { lines, ready, open } = plan;
  const out = lines.length - ready.length - open.length;

  const keep = async (event: Event) => {
    event.preventDefault();
    if (ready.length === 0) return;
    setBusy(true);
    const isKept = await onAdd(ready);
    setBusy(false);
    if (isKept) onClose(plural(i18n, 'idListSaved', ready.length));
  };

  return (
    <form class="notice paste" aria-label={t('idPasteTitle')} onSubmit={(e) => void keep(e)}>
      <label class="field">
        <span>{t('idPasteLabel')}</span>
        <textarea
          rows={Math.min(Math.max(text.split('\n').length + 1, 4), MAX_ROWS)}
          value={text}
          spellcheck={false}
          autoFocus
          aria-describedby="paste-message"
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <PlannedIds text={text} plan={plan} messageId="paste-message" />
      <div class="row">
        <button class="primary" type="submit" disabled={busy || ready.length === 0}>
          {plural(i18n, 'idListSave', ready.length)}
        </button>
        <button type="button" onClick={() => onClose()}>
          {t('cancel')}
        </button>
        <span class="soft" role="status">
          {open.length > 0 && plural(i18n, 'idListOpen', open.length)}{' '}
          {out > 0 && plural(i18n, 'idListOut', out)}
        </span>
      </div>
    </form>
  );
}
