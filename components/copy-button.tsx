import { useEffect, useRef } from 'preact/hooks';
import { useBriefly } from './briefly';
import { useI18n } from './i18n';

export interface CopyButtonProps {
  /** Copies, and tells whether the clipboard took it. */
  readonly onCopy: () => Promise<boolean>;
  readonly label?: string;
  /** What it is called where the label alone does not say what is copied. */
  readonly name?: string;
  /** Keys that do the same anywhere; '' for none. */
  readonly keys?: string;
  /** The one that the page is there for. */
  readonly isMain?: boolean;
  /** Takes the focus when it appears; not while somebody is typing beside it. */
  readonly takesFocus?: boolean;
}

/** Copies something, and says "copied" only when that is so. */
export function CopyButton(props: CopyButtonProps) {
  const { onCopy, name, keys = '', isMain = true, takesFocus = isMain } = props;
  const { t } = useI18n();
  const { label = t('copyLink') } = props;
  const [outcome, showOutcome] = useBriefly<'copied' | 'failed'>((result) => result === 'failed');
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  async function copy(): Promise<void> {
    showOutcome((await onCopy()) ? 'copied' : 'failed');
  }

  return (
    <>
      <button
        ref={button}
        class={isMain ? 'primary wide' : undefined}
        type="button"
        aria-label={outcome === 'copied' ? undefined : name}
        title={keys === '' ? undefined : t('copyKeys', keys)}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? `✓ ${t('copied')}` : label}
        {keys !== '' && <kbd aria-hidden="true">{keys}</kbd>}
      </button>
      <p class="sr" role="status">
        {outcome === 'copied' && t('copied')}
      </p>
      {outcome === 'failed' && (
        <p class="error" role="alert">
          {t('copyFailed')}
        </p>
      )}
    </>
  );
}
