import { Card } from './card';
import { useI18n, type MessageKey } from './i18n';

/** What is kept of what; `PRIVACY.md` says the same at more length. */
const KEPT: readonly (readonly [what: MessageKey, which: MessageKey])[] = [
  ['privacySettings', 'privacySettingsKept'],
  ['privacyClicks', 'privacyClicksKept'],
  ['privacyLinks', 'privacyLinksKept'],
  ['privacyProducts', 'privacyProductsKept'],
  ['privacyReports', 'privacyReportsKept'],
  ['privacyAsked', 'privacyAskedKept'],
];

/** What is stored where, and what never. */
export function PrivacyCard() {
  const { t } = useI18n();
  return (
    <Card id="privacy" title={t('privacyTitle')}>
      <p>{t('privacyNothing')}</p>
      <dl class="facts">
        {KEPT.map(([what, which]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{t(which)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('privacyWhere')}</p>
      <p>{t('privacyOthers')}</p>
      <p>{t('privacyDeleted')}</p>
    </Card>
  );
}
