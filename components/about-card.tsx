import { Card } from './card';
import { useI18n } from './i18n';

/** What this is that the user has before them. @param version of the extension. */
export function AboutCard({ version }: { readonly version: string }) {
  const { t } = useI18n();
  return (
    <Card id="about-tagtally" title={t('aboutTitle')}>
      <p>{t('extensionDescription')}</p>
      <p class="soft">{t('aboutVersion', version)}</p>
      <p>
        <a href="welcome.html">{t('welcomeAgain')}</a>
      </p>
    </Card>
  );
}
