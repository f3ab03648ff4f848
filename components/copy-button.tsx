import { useEffect, useRef } from 'preact/hooks';
import { useBriefly } from './briefly';
import { useI18n } from './i18n';

export interface CopyButtonProps {
  readonly text: string;
  /** Whether the clipboard took it. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Copies the link, has the focus when it appears, and says "copied" only when that is so. */
export function CopyButton({ text, onCopy }: CopyButtonProps) {
  const { t } = useI18n();
  const [outcome, showOutcome] = useBriefly<'copied' | 'failed'>((result) => result === 'failed');
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    button.current?.focus();
  }, []);
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
