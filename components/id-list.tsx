import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { idsFor, type OwnTrackingId } from '../lib/amazon/tracking-id';
import { defaultId, idInUse, labelOf, type LinkPreferences } from '../lib/links/link-preferences';
import { useI18n } from './i18n';
import { IdLabel } from './id-label';

export interface IdListProps {
  readonly own: readonly OwnTrackingId[];
  readonly links: LinkPreferences;
  /** Resolves with whether it is kept. */
  readonly onLabel: (entry: OwnTrackingId, label: string) => Promise<boolean>;
  readonly onDefault: (entry: OwnTrackingId) => void;
  readonly onRemove: (entry: OwnTrackingId) => void;
}

/** The user's tracking IDs, store by store, and which of them links get. */
export function IdList(props: IdListProps) {
  const stores = [...new Set(props.own.map((entry) => entry.marketplace))];
  return (
    <div class="stores">
      {stores.map((store) => (
        <StoreIds key={store} store={store} {...props} />
      ))}
    </div>
  );
}

function StoreIds({
  store,
  own,
  links,
  onLabel,
  onDefault,
  onRemove,
}: IdListProps & { readonly store: MarketplaceCode }) {
  const { t } = useI18n();
  const { domain } = marketplace(store);
  const ids = idsFor(own, store);
  const usual = defaultId(links, own, store) ?? '';
  const used = idInUse(links, own, store) ?? '';
  return (
    <section class="store" aria-labelledby={`store-${store}`}>
      <h3 id={`store-${store}`} class="soft">
        {domain}
      </h3>
      <ul class="ids">
        {ids.map((id) => {
          const entry = { marketplace: store, id };
          return (
            <li key={id}>
              <span class={ids.length > 1 && id === used ? 'figures used' : 'figures'}>{id}</span>
              <IdLabel entry={entry} label={labelOf(links, entry)} onLabel={onLabel} />
              {ids.length > 1 && id === usual && <span class="soft state">{t('idDefault')}</span>}
              {ids.length > 1 && id !== usual && (
                <button
                  class="inline state"
                  type="button"
                  aria-label={t('idMakeDefaultTitle', id, domain)}
                  onClick={() => onDefault(entry)}
                >
                  {t('idMakeDefault')}
                </button>
              )}
              <button
                class="quiet"
                type="button"
                aria-label={t('removeId', id)}
                onClick={() => onRemove(entry)}
              >
                {t('remove')}
              </button>
            </li>
          );
        })}
      </ul>
      {ids.length > 1 && (
        <p class="note">
          {used === usual ? t('idUseDefault', domain, used) : t('idUseLast', domain, used, usual)}{' '}
          {used !== usual && (
            <button
              class="inline"
              type="button"
              onClick={() =>
                ids
                  .filter((id) => id === usual)
                  .forEach((id) => onDefault({ marketplace: store, id }))
              }
            >
              {t('idBackToDefault')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
