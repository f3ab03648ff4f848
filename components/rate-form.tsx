import { useState } from 'preact/hooks';
import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import type { StoreDay } from '../lib/amazon/store-day';
import { DEFAULT_KEY } from '../lib/commission/applied-rate';
import { parseRateOverride, type RateOverride } from '../lib/commission/rate-override';
import { useI18n } from './i18n';

/** Where the user sets a rate of a store; what can be none is refused with what a rate is. */
export function RateForm({
  store,
  day,
  keys,
  onSet,
}: {
  readonly store: MarketplaceCode;
  readonly day: StoreDay;
  readonly keys: readonly (readonly [key: string, name: string])[];
  readonly onSet: (rate: RateOverride) => void;
}) {
  const { t } = useI18n();
  const [key, setKey] = useState<string>(DEFAULT_KEY);
  const [percent, setPercent] = useState('');
  const [from, setFrom] = useState<string>(day);
  const [isRefused, setRefused] = useState(false);
  const set = () => {
    const rateBp = percent.trim() === '' ? NaN : Math.round(Number(percent) * 100);
    const rate = parseRateOverride({ marketplace: store, key, rateBp, from });
    setRefused(rate === undefined);
    if (!rate) return;
    onSet(rate);
    setPercent('');
  };
  return (
    <form
      class="row end"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <label class="field">
        <span>{t('columnCategory')}</span>
        <select value={key} onChange={({ currentTarget: { value } }) => setKey(value)}>
          {keys.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('ratePercent')}</span>
        <input
          type="number"
          step="any"
          value={percent}
          onInput={({ currentTarget: { value } }) => setPercent(value)}
        />
      </label>
      <label class="field">
        <span>{t('rateFrom')}</span>
        <input
          type="date"
          value={from}
          onInput={({ currentTarget: { value } }) => setFrom(value)}
        />
      </label>
      <button type="submit">{t('rateSet')}</button>
      {isRefused && (
        <p class="error" role="alert">
          {t('rateRefused')}
        </p>
      )}
    </form>
  );
}
