import { useState } from 'preact/hooks';
import { formatDay } from './format-time';
import { plural, useI18n } from './i18n';
import { Restore, type RestoreActions } from './restore';

export interface BackupCardProps extends RestoreActions {
  readonly lastBackupMs: number | undefined;
  /** Whether the last one is old and there is more since. */
  readonly isDue: boolean;
  /** Hands the file to the browser; resolves with the number of rows left out, if it could. */
  readonly onSave: () => Promise<number | undefined>;
}

/** Saving the ledger to a file, and bringing one back. */
export function BackupCard({ lastBackupMs, isDue, onSave, ...restore }: BackupCardProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [leftOut, setLeftOut] = useState<number>();
  const last =
    lastBackupMs === undefined
      ? t('backupNever')
      : t('backupLast', formatDay(lastBackupMs, locale));
  return (
    <section class="card" aria-labelledby="backup">
      <h2 id="backup">{t('backupTitle')}</h2>
      <p class="soft">{t('backupWhy')}</p>
      <p class={isDue ? 'warning' : 'soft'}>
        {last} {isDue && lastBackupMs !== undefined && t('backupDue')}
      </p>
      <Restore
        {...restore}
        beside={
          <button class="primary" type="button" onClick={() => void onSave().then(setLeftOut)}>
            {t('backupSave')}
          </button>
        }
      />
      <div aria-live="polite">
        {leftOut !== undefined && <p class="done">{t('backupSaved')}</p>}
        {leftOut !== undefined && leftOut > 0 && (
          <p class="error">{plural(i18n, 'backupLeftOut', leftOut)}</p>
        )}
      </div>
    </section>
  );
}
