import { useI18n } from './i18n';

export interface NoReadersProps {
  readonly onOpenReports: () => void;
  /** Whether click logs tell of readers all the same. */
  readonly hasLogs?: boolean;
}

/** Why nothing is known of readers before the first report, and what to do. */
export function NoReaders({ onOpenReports, hasLogs = false }: NoReadersProps) {
  const { t } = useI18n();
  return (
    <>
      <p class="soft">{t(hasLogs ? 'loggedNoReports' : 'readersUnseen')}</p>
      <button class="start" type="button" onClick={onOpenReports}>
        {t('importsOpen')}
      </button>
    </>
  );
}
