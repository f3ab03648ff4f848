import { useState } from 'preact/hooks';
import { Card } from './card';
import { formatMoment } from './format-time';
import { plural, useI18n } from './i18n';
import { Restore, type RestoreActions } from './restore';
import type { SavedBackup } from './save-first';

export interface BackupCardProps extends RestoreActions {
  readonly lastBackupMs: number | undefined;
  /** Whether the last one is old and there is more since. */
  readonly isDue: boolean;
  /** Whether a file can be restored here, and not elsewhere on the page. */
  readonly canRestore: boolean;
}

/** Saving the ledger to a file, and bringing one back. */
export function BackupCard({ lastBackupMs, isDue, canRestore, onSave, onRead }: BackupCardProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [saved, setSaved] = useState<SavedBackup>();
  const last =
    lastBackupMs === undefined
      ? t('backupNever')
      : t('backupLast', formatMoment(lastBackupMs, locale));
  const saveButton = (
    <button class="primary" type="button" onClick={() => void onSave().then(setSaved)}>
      {t('backupSave')}
    </button>
  );
  return (
    <Card id="backup" title={t('backupTitle')}>
      <p class="soft">{t('backupWhy')}</p>
      <p class={isDue ? 'warning' : 'soft'}>
        {last} {isDue && lastBackupMs !== undefined && t('backupDue')}
      </p>
      {canRestore ? (
        <Restore onRead={onRead} onSave={onSave} beside={saveButton} />
      ) : (
        <div class="row">{saveButton}</div>
      )}
      <div aria-live="polite">
        {saved && (
          <p class="done">
            {t('backupSaved')} <span class="file-name">{saved.name}</span>
          </p>
        )}
        {saved && saved.unreadable > 0 && (
          <p class="error">{plural(i18n, 'backupLeftOut', saved.unreadable)}</p>
        )}
      </div>
    </Card>
  );
}
