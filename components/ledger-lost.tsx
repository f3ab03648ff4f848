import { useI18n } from './i18n';

/**
 * Said where there was a ledger and the browser has none any more.
 *
 * @param restoreAt the page that restores a backup, where that is another.
 */
export function LedgerLost({ restoreAt }: { readonly restoreAt?: string }) {
  const { t } = useI18n();
  return (
    <section class="card" role="alert">
      <p class="error">{t('ledgerLost')}</p>
      {restoreAt !== undefined && (
        <a href={restoreAt} target="_blank">
          {t('ledgerLostRestore')}
        </a>
      )}
    </section>
  );
}
