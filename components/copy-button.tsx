import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from './i18n';

export interface CopyButtonProps {
  readonly text: string;
  /** Whether the clipboard took it. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

const CONFIRMED_MS = 2_000;

/** Copies the link, has the focus when it appears, and says "copied" only when that is so. */
export function CopyButton({ text, onCopy }: CopyButtonProps) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    button.current?.focus();
  }, []);
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    setOutcome((await onCopy(text)) ? 'copied' : 'failed');
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
