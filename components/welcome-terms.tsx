import { MARKETPLACE_FACTS } from '../lib/amazon/marketplace-facts';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { DisclosureButton } from './copy-rules';
import { useI18n } from './i18n';

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
    <>
      <p>{t('welcomeDoes')}</p>
      <p>{t('neverText')}</p>
      <h3>{t('truthsTitle')}</h3>
      <ul class="truths">
        <li>{t('truthClick')}</li>
        <li>{t('truthWindow')}</li>
        <li>{t('truthAnyProduct')}</li>
        <li>{t('truthOwn')}</li>
        <li>{t('truthReaders')}</li>
      </ul>
      <h3>{t('disclosureTitle')}</h3>
      <p>{t('disclosureIntro')}</p>
      {stores.map((code) => (
        <Demanded key={code} code={code} onCopyText={onCopyText} />
      ))}
      <h3>{t('welcomeAmazonTitle')}</h3>
      <p>{t('notAffiliated')}</p>
      <p>{t('welcomeSection5')}</p>
    </>
  );
}

/** A store's sentence as it is to be written, and its button. */
function Demanded({
  code,
  onCopyText,
}: { readonly code: MarketplaceCode } & Pick<WelcomeTermsProps, 'onCopyText'>) {
  const { t } = useI18n();
  const { disclosure, disclosureConfidence, languages } = MARKETPLACE_FACTS[code];
  return (
    <blockquote class="demanded">
      <p lang={languages[0]}>{disclosure}</p>
      <p class="note">
        {marketplace(code).domain}
        {disclosureConfidence === 'low' && (
          <span class="warning"> · {t('disclosureUnsure')}</span>
        )}{' '}
        <DisclosureButton text={disclosure} label={t('copyDisclosure')} onCopyText={onCopyText} />
      </p>
    </blockquote>
  );
}
