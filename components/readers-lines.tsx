import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { EstimateLines } from './estimate-lines';
import { formatCalendarDays } from './format-time';
import { plural, useI18n } from './i18n';

/** Money that was reported, apart from what is only expected. */
export function ReadersLines({ expected, earnedMinor, clicks, ordered, ...facts }: ReadersOutlook) {
  const { from, to } = facts;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { currency, domain } = marketplace(facts.marketplace);
  const per100 = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // Not every report counts clicks.
  const counts =
    clicks > 0
      ? [
          plural(i18n, 'readersClicks', clicks),
          t('perHundred', per100.format((ordered / clicks) * 100)),
        ]
      : [];
  return (
    <div class="readers">
      <h3>{domain}</h3>
      <p class="figures">
        {t(
          'earnedReported',
          formatMoney({ minor: earnedMinor, currency }, locale),
          from && to ? formatCalendarDays(from, to, locale) : '?',
        )}
      </p>
      {counts.length > 0 && <p class="soft figures">{counts.join(' · ')}</p>}
      {expected && expected.meanMinor > 0 && (
        <>
          <h4>{t('stillExpected')}</h4>
          <EstimateLines estimate={expected} currency={currency} />
        </>
      )}
    </div>
  );
}
