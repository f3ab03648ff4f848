import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatMoment } from './format-time';
import { plural, useI18n, type I18n, type MessageKey } from './i18n';

/** Why a file cannot be restored. */
export type RestoreProblem =
  'not-gzip' | 'not-ours' | 'newer' | 'too-large' | 'cut-off' | 'changed' | 'bad-row';

export type BackupOffer =
  | { readonly ok: false; readonly problem: RestoreProblem; readonly line?: number }
  | {
      readonly ok: true;
      readonly madeAtMs: number;
      readonly trackingIds: Portion;
      readonly clicks: Portion;
      readonly links: Portion;
      /** Whether replacing would remove anything. */
      readonly hasOwn: boolean;
    };

/** How much is in the file, and how much of that the ledger lacks. */
interface Portion {
  readonly inFile: number;
  readonly missing: number;
}

export interface RestoreActions {
  /** Reads and checks a file without changing anything; undefined if the ledger is in trouble. */
  readonly onRead: (file: File) => Promise<BackupOffer | undefined>;
  /** Restores the file that was read last. */
  readonly onRestore: (mode: 'merge' | 'replace') => Promise<void>;
}

export interface RestoreProps extends RestoreActions {
  /** Stands before the button that chooses a file. */
  readonly beside?: ComponentChild;
}

type Step = 'choose' | 'reading' | 'sure' | 'done' | BackupOffer;

/** Choosing a backup file, looking at what is in it, and restoring it or not. */
export function Restore({ onRead, onRestore, beside }: RestoreProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [step, setStep] = useState<Step>('choose');
  const field = useRef<HTMLInputElement>(null);

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setStep('reading');
    setStep((await onRead(file)) ?? 'choose');
  }
  const restore = (mode: 'merge' | 'replace') => void onRestore(mode).then(() => setStep('done'));

  return (
    <div class="restore" aria-live="polite">
      <input
        ref={field}
        class="sr"
        type="file"
        tabIndex={-1}
        accept=".gz,.jsonl.gz,application/gzip"
        aria-label={t('restoreChoose')}
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          // Choosing the same file again is a choice, too.
          currentTarget.value = '';
        }}
      />
      {typeof step === 'object' && step.ok ? (
        <div class="notice">
          <h3>{t('restoreOffer', formatMoment(step.madeAtMs, locale))}</h3>
          <ul class="plain figures">
            <li>{portion(i18n, 'restoreIds', step.trackingIds)}</li>
            <li>{portion(i18n, 'ledgerClicks', step.clicks)}</li>
            <li>{portion(i18n, 'ledgerLinks', step.links)}</li>
          </ul>
          <div class="row">
            <button class="primary" type="button" onClick={() => restore('merge')}>
              {t(step.hasOwn ? 'restoreMerge' : 'restoreAll')}
            </button>
            {step.hasOwn && (
              <button type="button" onClick={() => setStep('sure')}>
                {t('restoreReplace')}
              </button>
            )}
            <button class="quiet" type="button" onClick={() => setStep('choose')}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : step === 'sure' ? (
        <div class="notice">
          <p>{t('restoreReplaceSure')}</p>
          <div class="row">
            <button class="primary" type="button" onClick={() => restore('replace')}>
              {t('restoreReplaceYes')}
            </button>
            <button class="quiet" type="button" onClick={() => setStep('choose')}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          {beside}
          <button
            type="button"
            disabled={step === 'reading'}
            onClick={() => field.current?.click()}
          >
            {t(step === 'reading' ? 'restoreReading' : 'restoreChoose')}
          </button>
        </div>
      )}
      {step === 'done' && <p class="done">{t('restoreDone')}</p>}
      {typeof step === 'object' && !step.ok && (
        <p class="error" role="alert">
          {t(PROBLEMS[step.problem], ...(step.line === undefined ? [] : [String(step.line)]))}
        </p>
      )}
    </div>
  );
}

function portion(
  i18n: I18n,
  key: 'restoreIds' | 'ledgerClicks' | 'ledgerLinks',
  { inFile, missing }: Portion,
): string {
  const all = plural(i18n, key, inFile);
  if (inFile === 0) return all;
  return missing === 0
    ? i18n.t('restoreAllHere', all)
    : i18n.t('restoreMissing', all, missing.toLocaleString(i18n.locale));
}

const PROBLEMS: Readonly<Record<RestoreProblem, MessageKey>> = {
  'not-gzip': 'problemNotGzip',
  'not-ours': 'problemNotOurs',
  newer: 'problemNewer',
  'too-large': 'problemTooLarge',
  'cut-off': 'problemCutOff',
  changed: 'problemChanged',
  'bad-row': 'problemBadRow',
};
