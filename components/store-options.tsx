import { MARKETPLACES, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { useI18n } from './i18n';

/**
 * All stores, for a `select`.
 *
 * @param first stores that are likelier than the others, and stand before them.
 */
export function StoreOptions({ first = [] }: { readonly first?: readonly MarketplaceCode[] }) {
  const { t } = useI18n();
  const options = (isWanted: (code: MarketplaceCode) => boolean) =>
    MARKETPLACES.filter(({ code }) => isWanted(code)).map(({ code, domain }) => (
      <option key={code} value={code}>
        {domain}
      </option>
    ));
  if (first.length === 0) return <>{options(() => true)}</>;
  return (
    <>
      <optgroup label={t('idStoresUsual')}>{options((code) => first.includes(code))}</optgroup>
      <optgroup label={t('idStoresOther')}>{options((code) => !first.includes(code))}</optgroup>
    </>
  );
}
