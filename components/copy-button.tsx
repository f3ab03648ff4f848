import { useEffect, useRef } from 'preact/hooks';
import { useBriefly } from './briefly';
import { useI18n } from './i18n';

export interface CopyButtonProps {
  readonly text: string;
  /** Whether the clipboard took it. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Takes the focus when it appears; not while somebody is typing beside it. */
  readonly takesFocus?: boolean;
}

/** Copies the link, and says "copied" only when that is so. */
export function CopyButton({ text, onCopy, takesFocus = true }: CopyButtonProps) {
  const { t } = useI18n();
  const [outcome, showOutcome] = useBriefly<'copied' | 'failed'>((result) => result === 'failed');
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  async function copy(): Promise<void> {
    showOutcome((await onCopy(text)) ? 'copied' : 'failed');
  }

  return (
    <>
      <button ref={button} class="primary wide" type="button" onClick={() => void copy()}>
        {outcome === 'copied' ? `✓ ${t('copied')}` : t('copyLink')}
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
