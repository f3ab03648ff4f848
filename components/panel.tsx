import { useBriefly } from './briefly';
import { useI18n } from './i18n';
import { TagMark } from './tag-mark';

export type PanelCopyResult = 'copied' | 'elsewhere' | 'orphaned';

export interface PanelProps {
  /** Whether there is a tracking ID for this store. */
  readonly ready: boolean;
  /** The category's rate as text, where it is known. */
  readonly rate: string | undefined;
  readonly onCopy: () => Promise<PanelCopyResult>;
  readonly onSetUp: () => void;
  readonly onOff: () => void;
}

/** The pill on product pages: our mark, the rate, Copy, and a way to be rid of it. */
export function Panel({ ready, rate, onCopy, onSetUp, onOff }: PanelProps) {
  const { t } = useI18n();
  const [outcome, showOutcome] = useBriefly<PanelCopyResult>((result) => result === 'orphaned');

  async function copy(): Promise<void> {
    showOutcome(await onCopy());
  }

  // The page can dispatch events; only the user's own count.
  const trusted = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };

  const label = !ready
    ? t('panelSetUp')
    : outcome === 'copied'
      ? t('copied')
      : outcome === 'orphaned'
        ? t('panelReload')
        : t('copyLink');

  return (
    <div class="panel" role="group" aria-label={t('extensionName')}>
      <TagMark />
      {ready && rate !== undefined && (
        <span class="rate" title={t('rateTitle')}>
          {rate}
        </span>
      )}
      <button
        class="copy"
        type="button"
        onClick={trusted(ready ? () => void copy() : onSetUp)}
        title={ready ? t('panelCopyTitle') : t('noTrackingIdShort')}
      >
        <span aria-live="polite">
          {outcome === 'copied' && '✓ '}
          {label}
        </span>
      </button>
      <button class="off" type="button" onClick={trusted(onOff)} title={t('panelOffTitle')}>
        <span aria-hidden="true">×</span>
        <span class="hidden">{t('panelOffTitle')}</span>
      </button>
    </div>
  );
}
