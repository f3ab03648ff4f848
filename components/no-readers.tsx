import { useI18n } from './i18n';

/** Why nothing is known of readers before the first report, and what to do. */
export function NoReaders({ onOpenReports }: { readonly onOpenReports: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <p class="soft">{t('readersUnseen')}</p>
      <button class="start" type="button" onClick={onOpenReports}>
        {t('importsOpen')}
      </button>
    </>
  );
}
