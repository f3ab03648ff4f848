import { useState } from 'preact/hooks';
import { plural, useI18n } from './i18n';

/** What came of making a backup. */
export interface SavedBackup {
  /** Name of the file that was handed to the browser. */
  readonly name: string;
  /** Rows that are not in it because they cannot be read. */
  readonly unreadable: number;
}

export interface SaveFirstProps {
  /** Hands the file to the browser; undefined if it could not be made. */
  readonly onSave: () => Promise<SavedBackup | undefined>;
  /** What is done once the user has the file; resolves with false where there is more since. */
  readonly onGo: () => Promise<boolean | undefined>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Says on the button what is done. */
  readonly goLabel: string;
}

/** Two steps to what removes things: first a file outside the browser, then the deed. */
export function SaveFirst({ onSave, onGo, onDone, onCancel, goLabel }: SaveFirstProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [saved, setSaved] = useState<SavedBackup>();
  const [isStale, setStale] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function busily(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    await work();
    setBusy(false);
  }
  const save = () =>
    busily(async () => {
      setSaved(await onSave());
      setStale(false);
    });
  const go = () =>
    busily(async () => {
      const isDone = await onGo();
      if (isDone) onDone();
      setStale(isDone === false);
    });

  const canGo = saved !== undefined && !isStale;
  return (
    <>
      {saved ? (
        <p>
          {t('savedFirst')} <span class="file-name">{saved.name}</span>
        </p>
      ) : (
        <p>{t('saveFirst')}</p>
      )}
      {saved && saved.unreadable > 0 && (
        <p class="error">{plural(i18n, 'backupLeftOut', saved.unreadable)}</p>
      )}
      {isStale && <p class="warning">{t('savedStale')}</p>}
      <div class="row">
        <button
          class={canGo ? undefined : 'primary'}
          type="button"
          disabled={isBusy}
          onClick={() => void save()}
        >
          {t(saved ? 'backupSaveAgain' : 'backupSave')}
        </button>
        {canGo && (
          <button class="danger" type="button" disabled={isBusy} onClick={() => void go()}>
            {goLabel}
          </button>
        )}
        <button class="quiet" type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}
