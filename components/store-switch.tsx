import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { useI18n } from './i18n';

export interface StoreSwitchProps {
  readonly stores: readonly MarketplaceCode[];
  readonly shown: MarketplaceCode;
  readonly onStore: (store: MarketplaceCode) => void;
}

/** Which store is shown: currencies are never added. Nothing to choose where there is one. */
export function StoreSwitch({ stores, shown, onStore }: StoreSwitchProps) {
  const { t } = useI18n();
  if (stores.length < 2) return <span class="soft">{marketplace(shown).domain}</span>;
  return (
    <div class="switch" role="group" aria-label={t('storeShown')}>
      {stores.map((store) => (
        <button
          key={store}
          type="button"
          aria-pressed={store === shown}
          onClick={() => onStore(store)}
        >
          {marketplace(store).domain}
        </button>
      ))}
    </div>
  );
}
