import { marketplace, MARKETPLACES, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { useI18n } from './i18n';

export interface StoreChoiceProps {
  /** The stores that the file can be of; none where it is not known at all. */
  readonly possible: readonly MarketplaceCode[];
  /** What is proposed for want of better. */
  readonly assumed: MarketplaceCode | undefined;
  /** What the user said. */
  readonly answer: MarketplaceCode | undefined;
  readonly onStore: (store: MarketplaceCode) => void;
}

/** Asks which store a file is of; what is assumed is chosen already, and said to be assumed. */
export function StoreChoice({ possible, assumed, answer, onStore }: StoreChoiceProps) {
  const { t } = useI18n();
  const options = MARKETPLACES.filter(
    ({ code }) => possible.length === 0 || possible.includes(code),
  );
  return (
    <>
      <label class="field">
        <span>{t('askStore')}</span>
        <select
          value={answer ?? assumed ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const chosen = options.find(({ code }) => code === value);
            if (chosen) onStore(chosen.code);
          }}
        >
          {assumed === undefined && <option value="">{t('pleaseChoose')}</option>}
          {options.map(({ code, domain }) => (
            <option key={code} value={code}>
              {domain}
            </option>
          ))}
        </select>
      </label>
      {assumed !== undefined && answer === undefined && (
        <p class="warning">{t('storeAssumed', marketplace(assumed).domain)}</p>
      )}
    </>
  );
}
