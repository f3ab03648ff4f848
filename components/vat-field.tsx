import { useState } from 'preact/hooks';
import { parseVatPercent, VAT_LIMITS } from '../lib/commission/vat-assumption';
import { useI18n } from './i18n';

/** Percent of tax in a store's displayed prices, to be changed and put back. */
export function VatField({
  usual,
  percent,
  onVat,
}: {
  readonly usual: number | undefined;
  readonly percent: number | undefined;
  readonly onVat: (percent: number | undefined) => void;
}) {
  const { t, locale } = useI18n();
  const [isRefused, setRefused] = useState(false);
  const take = (text: string) => {
    const next = text.trim() === '' ? undefined : parseVatPercent(Number(text));
    setRefused(next === undefined);
    if (next !== undefined) onVat(next);
  };
  return (
    <div class="row end">
      <label class="field">
        <span>{t('vatPercent')}</span>
        <input
          type="number"
          step="any"
          value={percent ?? 0}
          aria-invalid={isRefused}
          onChange={({ currentTarget: { value } }) => take(value)}
        />
      </label>
      {percent !== usual && (
        <button class="quiet" type="button" onClick={() => onVat(undefined)}>
          {t('assumptionReset', (usual ?? 0).toLocaleString(locale))}
        </button>
      )}
      {isRefused && (
        <p class="error" role="alert">
          {t(
            'assumptionRange',
            VAT_LIMITS.min.toLocaleString(locale),
            VAT_LIMITS.max.toLocaleString(locale),
          )}
        </p>
      )}
    </div>
  );
}
