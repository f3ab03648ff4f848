import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatMoment } from './format-time';
import { plural, useI18n, type I18n, type MessageKey } from './i18n';
import { SaveFirst, type SaveFirstProps } from './save-first';

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
      /** Imports of reports. */
      readonly imports: Portion;
      /** Whether replacing would remove anything. */
      readonly hasOwn: boolean;
      /**
       * Restores this very file; resolves with false, and changes nothing, where replacing would
       * remove what the last saved backup does not hold.
       */
      readonly restore: (mode: 'merge' | 'replace') => Promise<boolean | undefined>;
    };

/** How much is in the file, and how much of that the ledger lacks. */
interface Portion {
  readonly inFile: number;
  readonly missing: number;
}

export interface RestoreActions {
  /** Reads and checks a file without changing anything; undefined if the ledger is in trouble. */
  readonly onRead: (file: File) => Promise<BackupOffer | undefined>;
  readonly onSave: SaveFirstProps['onSave'];
}

export interface RestoreProps extends RestoreActions {
  /** Stands before the button that chooses a file. */
  readonly beside?: ComponentChild;
}

type Step =
  | { readonly kind: 'choose' | 'reading' | 'done' }
  | { readonly kind: 'refused'; readonly refused: Extract<BackupOffer, { ok: false }> }
  | { readonly kind: 'offer' | 'replace'; readonly offer: Extract<BackupOffer, { ok: true }> };

/** Choosing a backup file, looking at what is in it, and restoring it or not. */
export function Restore({ onRead, onSave, beside }: RestoreProps) {
  const { t } = useI18n();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const field = useRef<HTMLInputElement>(null);
  const cancel = () => setStep({ kind: 'choose' });
  const done = () => setStep({ kind: 'done' });

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setStep({ kind: 'reading' });
    const offer = await onRead(file);
    if (!offer) cancel();
    else setStep(offer.ok ? { kind: 'offer', offer } : { kind: 'refused', refused: offer });
  }

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
      {step.kind === 'offer' && (
        <Offer
          offer={step.offer}
          onDone={done}
          onReplace={() => setStep({ ...step, kind: 'replace' })}
          onCancel={cancel}
        />
      )}
      {step.kind === 'replace' && (
        <div class="notice">
          <p>{t('restoreReplaceSure')}</p>
          <SaveFirst
            onSave={onSave}
            onGo={() => step.offer.restore('replace')}
            onDone={done}
            onCancel={cancel}
            goLabel={t('restoreReplaceYes')}
          />
        </div>
      )}
      {step.kind !== 'offer' && step.kind !== 'replace' && (
        <div class="row">
          {beside}
          <button
            type="button"
            disabled={step.kind === 'reading'}
            onClick={() => field.current?.click()}
          >
            {t(step.kind === 'reading' ? 'restoreReading' : 'restoreChoose')}
          </button>
        </div>
      )}
      {step.kind === 'done' && <p class="done">{t('restoreDone')}</p>}
      {step.kind === 'refused' && <Refusal {...step.refused} />}
    </div>
  );
}

function Refusal({ problem, line }: Extract<BackupOffer, { ok: false }>) {
  const { t, locale } = useI18n();
  return (
    <p class="error" role="alert">
      {t(PROBLEMS[problem], ...(line === undefined ? [] : [line.toLocaleString(locale)]))}
    </p>
  );
}

interface OfferProps {
  readonly offer: Extract<BackupOffer, { ok: true }>;
  readonly onDone: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

function Offer({ offer, onDone, onReplace, onCancel }: OfferProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [isBusy, setBusy] = useState(false);
  const { trackingIds, clicks, links, imports, hasOwn } = offer;
  const missing = [trackingIds, clicks, links, imports].reduce(
    (sum, part) => sum + part.missing,
    0,
  );
  const isAllHere = hasOwn && missing === 0;
  return (
    <div class="notice">
      <h3>{t('restoreOffer', formatMoment(offer.madeAtMs, locale))}</h3>
      <ul class="plain figures">
        <li>{portion(i18n, 'restoreIds', trackingIds)}</li>
        <li>{portion(i18n, 'ledgerClicks', clicks)}</li>
        <li>{portion(i18n, 'ledgerLinks', links)}</li>
        {imports.inFile > 0 && <li>{portion(i18n, 'ledgerImports', imports)}</li>}
      </ul>
      {isAllHere && <p class="soft">{t('restoreNothingNew')}</p>}
      <div class="row">
        <button
          class={isAllHere ? undefined : 'primary'}
          type="button"
          disabled={isBusy}
          onClick={() => {
            setBusy(true);
            void offer.restore('merge').then((isRestored) => {
              setBusy(false);
              if (isRestored) onDone();
            });
          }}
        >
          {t(hasOwn ? 'restoreMerge' : 'restoreAll')}
        </button>
        {hasOwn && (
          <button type="button" onClick={onReplace}>
            {t('restoreReplace')}
          </button>
        )}
        <button class="quiet" type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function portion(
  i18n: I18n,
  key: 'restoreIds' | 'ledgerClicks' | 'ledgerLinks' | 'ledgerImports',
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
