import { useI18n } from './i18n';

/** Where the page card and the estimate will stand, still, while the ledger is slow to answer. */
export function PopupSkeleton() {
  const { t } = useI18n();
  return (
    <>
      <span class="sr" role="status">
        {t('ledgerReading')}
      </span>
      <div class="card skeleton" aria-hidden="true">
        <p />
        <p />
        <p class="block" />
        <p class="block" />
      </div>
      <div class="card skeleton" aria-hidden="true">
        <p />
        <p />
      </div>
    </>
  );
}
