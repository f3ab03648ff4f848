import type { StoreEstimate } from '../lib/commission/store-estimate';
import { formatMoney } from '../lib/commission/money';
import { plural, useI18n } from './i18n';

export interface EstimateCardProps {
  /** One per store with clicks inside their 24 hours; empty where there are none. */
  readonly estimates: readonly StoreEstimate[];
  /** Currency in which "nothing" is said where there is no estimate. */
  readonly currency: string;
}

/**
 * What this browser's test clicks would be worth from readers. Never shown as income: the line
 * below it says what clicks alone have earned.
 */
export function EstimateCard({ estimates, currency }: EstimateCardProps) {
  const { t, locale } = useI18n();
  const nothing = formatMoney({ minor: 0, currency: estimates[0]?.currency ?? currency }, locale);
  return (
    <section class="card" aria-labelledby="estimate">
      <h2 id="estimate">{t('estimateTitle')}</h2>
      {estimates.length === 0 && <p class="soft">{t('estimateNone')}</p>}
      {estimates.map((estimate) => (
        <StoreLines key={estimate.marketplace} {...estimate} />
      ))}
      <p class="figures">
        {t('clicksAlone', nothing)} <span class="soft">{t('readersUnseen')}</span>
      </p>
    </section>
  );
}

function StoreLines(estimate: StoreEstimate) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { currency, clicks, meanMinor, range95, toCome } = estimate;
  const { lowMinor, highMinor } = range95;
  const toComeMinor = toCome.sessionMinor + toCome.cartsMinor;
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const at = highMinor > 0 ? Math.min(1, meanMinor / highMinor) * 100 : 0;
  return (
    <div class="estimate">
      <p class="amount figures">{t('about', money(meanMinor))}</p>
      <svg class="range" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 4h100M.5 1v6M99.5 1v6" />
        <rect x={Math.min(97, at)} y="0" width="3" height="8" />
      </svg>
      <p class="figures">{t('range', money(lowMinor), money(highMinor))}</p>
      <p class="soft figures">
        {t('chanceOfNothing', percent.format(estimate.chanceOfNothing))} ·{' '}
        {t('toCome', money(toComeMinor))}
      </p>
      <p class="warning figures">
        {plural(i18n, 'restsOn', clicks)}, {t('mostlyAssumptions')}
      </p>
    </div>
  );
}
