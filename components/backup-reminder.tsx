import { formatDay } from './format-time';
import { useI18n } from './i18n';

export interface BackupReminderProps {
  /** When the last one was saved; undefined where none is due. */
  readonly backup: { readonly lastMs: number | undefined } | undefined;
  readonly onOpen: () => void;
}

/** One quiet line once a month, while the ledger has rows that no backup holds. */
export function BackupReminder({ backup, onOpen }: BackupReminderProps) {
  const { t, locale } = useI18n();
  if (!backup) return null;
  const { lastMs } = backup;
  return (
    <section class="card reminder">
      <span class="soft">
        {lastMs === undefined ? t('backupNever') : t('backupLast', formatDay(lastMs, locale))}
      </span>
      <button class="quiet" type="button" onClick={onOpen}>
        {t('backupOpen')}
      </button>
    </section>
  );
}
