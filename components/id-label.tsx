import { useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { MAX_LABEL } from '../lib/links/link-preferences';
import { useI18n } from './i18n';

/** What the user calls a tracking ID, to be changed where it stands. Escape leaves it as it was. */
export function IdLabel({
  entry,
  label,
  onLabel,
}: {
  readonly entry: OwnTrackingId;
  readonly label: string | undefined;
  /** Resolves with whether it is kept. */
  readonly onLabel: (entry: OwnTrackingId, label: string) => Promise<boolean>;
}) {
  const { t } = useI18n();
  /** What is typed and not kept yet. */
  const [draft, setDraft] = useState<string>();
  const keep = async () => {
    // What could not be kept stays in the field.
    if (draft === undefined || !(await onLabel(entry, draft))) return;
    setDraft((typed) => (typed === draft ? undefined : typed));
  };
  return (
    <input
      class="label"
      type="text"
      value={draft ?? label ?? ''}
      maxLength={MAX_LABEL}
      placeholder={t('idLabel')}
      aria-label={t('idLabelOf', entry.id)}
      autoComplete="off"
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void keep();
        if (key === 'Escape') setDraft(undefined);
      }}
    />
  );
}
