import type { PlannedId, PlannedLine } from '../lib/amazon/id-plan';
import { isMarketplaceCode, marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { useI18n, type I18n } from './i18n';
import { StoreOptions } from './store-options';
import { domainsOf, ID_WARNINGS, TRACKING_ID_PROBLEMS } from './wording';

interface PastedLineProps {
  readonly line: PlannedLine;
  readonly onStore: (key: string, store: MarketplaceCode) => void;
  readonly onAnyway: (key: string, isMeant: boolean) => void;
}

/** One line of a pasted list: the ID with its store, or why it is none. */
export function PastedLine({ line, onStore, onAnyway }: PastedLineProps) {
  const i18n = useI18n();
  const { t } = i18n;
  if (!('key' in line)) {
    const reason =
      line.problem === 'duplicate' ? 'idListTwice' : TRACKING_ID_PROBLEMS[line.problem];
    return (
      <li>
        <bdi class="file-name out">{line.text}</bdi>
        <p class="note span">{t(reason)}</p>
      </li>
    );
  }
  const { key, id, suggested, store, lacks, others } = line;
  return (
    <li>
      <span class={lacks === 'known' ? 'figures out' : 'figures'}>{id}</span>
      <select
        value={store ?? ''}
        aria-label={t('idListStoreOf', id)}
        onChange={({ currentTarget: { value } }) => {
          if (isMarketplaceCode(value)) onStore(key, value);
        }}
      >
        {store === undefined && <option value="">{t('pleaseChoose')}</option>}
        <StoreOptions first={suggested} />
      </select>
      <div class="remarks">
        {remarks(line, i18n).map((remark) => (
          <p key={remark} class="warning">
            {remark}
          </p>
        ))}
        {lacks === 'known' && store && (
          <p class="note">{t('idListKnown', marketplace(store).domain)}</p>
        )}
        {others.length > 0 && (
          <>
            {lacks === 'other-store' && (
              <p class="error">{t('idListElsewhere', domainsOf(others))}</p>
            )}
            <label class="check">
              <input
                type="checkbox"
                checked={lacks !== 'other-store'}
                onChange={(event) => onAnyway(key, event.currentTarget.checked)}
              />
              <span>{t('idListAnyway')}</span>
            </label>
          </>
        )}
      </div>
    </li>
  );
}

/** What to look at before it is kept. Of a store's usual ending only where there is a store. */
function remarks({ store, suggested, warnings, lacks }: PlannedId, { t }: I18n): string[] {
  if (lacks === 'known') return [];
  const { domain = '', tagSuffix = '' } = store ? marketplace(store) : {};
  const isUnusual = store === undefined && suggested.length === 0;
  return [
    ...(isUnusual ? [t('idEndingUnknown')] : []),
    ...warnings
      .filter((warning) => warning !== 'suffix' || store !== undefined)
      .map((warning) => t(ID_WARNINGS[warning], domain, tagSuffix)),
  ];
}
