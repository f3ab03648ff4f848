import { useI18n } from './i18n';

/** The way back to the welcome page. */
export function WelcomeAgain({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useI18n();
  return (
    <p class="card">
      <button class="inline start" type="button" onClick={onOpen}>
        {t('welcomeAgain')}
      </button>
    </p>
  );
}
