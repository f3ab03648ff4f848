import { MARKETPLACE_FACTS } from '../lib/amazon/marketplace-facts';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { DisclosureButton } from './copy-rules';
import { useI18n } from './i18n';
import { WelcomeRow } from './welcome-row';

export interface WelcomeTermsProps {
  /** The user's stores; each demands its own sentence. */
  readonly stores: readonly MarketplaceCode[];
  readonly onCopyText: (text: string) => Promise<boolean>;
}

/**
 * What the extension does and never does, what a click is worth, and what Amazon demands: the
 * disclosure, and Participation Requirements §5 on client-side software (read 2026-11-22).
 */
export function WelcomeTerms({ stores, onCopyText }: WelcomeTermsProps) {
  const { t } = useI18n();
  return (
    <dl>
      <WelcomeRow title={t('welcomeDoesTitle')}>{t('welcomeDoes')}</WelcomeRow>
      <WelcomeRow title={t('welcomeNeverTitle')}>{t('neverText')}</WelcomeRow>
      <WelcomeRow title={t('truthsTitle')}>
        <ul class="truths">
          <li>{t('truthClick')}</li>
          <li>{t('truthWindow')}</li>
          <li>{t('truthAnyProduct')}</li>
          <li>{t('truthOwn')}</li>
          <li>{t('truthReaders')}</li>
        </ul>
      </WelcomeRow>
      <WelcomeRow title={t('disclosureTitle')}>
        <p>{t('disclosureIntro')}</p>
        {stores.map((code) => (
          <Demanded
            key={code}
            code={code}
            label={
              stores.length > 1
                ? t('copyDisclosureOf', marketplace(code).domain)
                : t('copyDisclosure')
            }
            onCopyText={onCopyText}
          />
        ))}
      </WelcomeRow>
      <WelcomeRow title={t('welcomeAmazonTitle')}>
        <p>{t('notAffiliated')}</p>
        <p>{t('welcomeSection5')}</p>
      </WelcomeRow>
    </dl>
  );
}

interface DemandedProps extends Pick<WelcomeTermsProps, 'onCopyText'> {
  readonly code: MarketplaceCode;
  readonly label: string;
}

/** A store's sentence as it is to be written, and its button. */
function Demanded({ code, label, onCopyText }: DemandedProps) {
  const { t } = useI18n();
  const { disclosure, disclosureConfidence, languages } = MARKETPLACE_FACTS[code];
  return (
    <div class="demanded">
      <p lang={languages[0]}>{disclosure}</p>
      {disclosureConfidence === 'low' && (
        <p class="warning">
          {marketplace(code).domain}: {t('disclosureUnsure')}
        </p>
      )}
      <p class="note">
        <DisclosureButton text={disclosure} label={label} onCopyText={onCopyText} />
      </p>
    </div>
  );
}
