import { useI18n } from './i18n';
import { WelcomeRow } from './welcome-row';

export interface WelcomePlacesProps {
  /** The keys that open the popup; empty for none. */
  readonly popupKeys: string;
  /** The keys that copy the link of the page in front; empty for none. */
  readonly copyKeys: string;
  /** In whose way the toolbar button is brought into sight; undefined where it is. */
  readonly pinning: 'chrome' | 'firefox' | undefined;
  readonly onShortcuts: () => void;
  readonly onOpenReports: () => void;
}

/** Where the extension is found once the welcome is closed. */
export function WelcomePlaces(props: WelcomePlacesProps) {
  const { popupKeys, copyKeys, pinning, onShortcuts, onOpenReports } = props;
  const { t } = useI18n();
  return (
    <section class="places" aria-labelledby="places">
      <h3 id="places">{t('welcomePlacesTitle')}</h3>
      <dl>
        <WelcomeRow title={t('welcomeToolbar')}>
          <p>
            {t('welcomeButton')} {popupKeys !== '' && t('welcomeButtonKeys', popupKeys)}
          </p>
          {pinning && (
            <p class="soft">
              {t(pinning === 'firefox' ? 'welcomePinFirefox' : 'welcomePinChrome')}
            </p>
          )}
        </WelcomeRow>
        <WelcomeRow title={t('welcomeRightClick')}>
          {t('welcomeMenu', t('copyAffiliateLink'))}
        </WelcomeRow>
        <WelcomeRow title={t('welcomeKeys')}>
          {copyKeys === '' ? t('shortcutNone') : t('shortcutSet', copyKeys)}{' '}
          <button class="inline" type="button" onClick={onShortcuts}>
            {t('shortcutChange')}
          </button>
        </WelcomeRow>
        <WelcomeRow title={t('welcomeAddressBarTitle')}>{t('welcomeAddressBar')}</WelcomeRow>
        <WelcomeRow title={t('reports')}>
          {t('welcomeReaders')}{' '}
          <button class="inline" type="button" onClick={onOpenReports}>
            {t('importsOpen')}
          </button>
        </WelcomeRow>
      </dl>
    </section>
  );
}
