import { MARKETPLACE_FACTS } from '../lib/amazon/marketplace-facts';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { Card } from './card';
import { useI18n } from './i18n';

/** The sentence that each of these stores demands of its Associates. */
export function Disclosures({ stores }: { readonly stores: readonly MarketplaceCode[] }) {
  const { t } = useI18n();
  return (
    <Card id="disclosure" title={t('disclosureTitle')}>
      <p class="soft">{t('disclosureIntro')}</p>
      <dl class="disclosures">
        {stores.map((code) => {
          const { disclosure, disclosureConfidence, languages } = MARKETPLACE_FACTS[code];
          return (
            <div key={code}>
              <dt class="soft">{marketplace(code).domain}</dt>
              <dd>
                <span lang={languages[0]}>{disclosure}</span>
                {disclosureConfidence === 'low' && (
                  <span class="warning"> ({t('disclosureUnsure')})</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
