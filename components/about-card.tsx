import { Card } from './card';
import { useI18n } from './i18n';

export interface AboutCardProps {
  /** Version of the extension. */
  readonly version: string;
  /** Shows once more what was shown after the install. */
  readonly onWelcome: () => void;
}

/** What this is that the user has before them. */
export function AboutCard({ version, onWelcome }: AboutCardProps) {
  const { t } = useI18n();
  return (
    <Card id="about-tagtally" title={t('aboutTitle')}>
      <p>{t('extensionDescription')}</p>
      <p class="soft">
        {t('aboutVersion', version)} <a href="third-party-licences.txt">{t('aboutLicences')}</a>
      </p>
      <button class="inline start" type="button" onClick={onWelcome}>
        {t('welcomeAgain')}
      </button>
    </Card>
  );
}
