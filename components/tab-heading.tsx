import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import { useI18n, type MessageKey } from './i18n';
import { StoreSwitch } from './store-switch';

export interface TabHeadingProps {
  readonly title: MessageKey;
  readonly stores: readonly MarketplaceCode[];
  readonly shown: MarketplaceCode | undefined;
  readonly onStore: (store: MarketplaceCode) => void;
}

/** Name of a tab, and the store that its figures are of. */
export function TabHeading({ title, stores, shown, onStore }: TabHeadingProps) {
  const { t } = useI18n();
  return (
    <header class="tab-heading row spread">
      <h2>{t(title)}</h2>
      {shown && <StoreSwitch stores={stores} shown={shown} onStore={onStore} />}
    </header>
  );
}
