import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { formatCalendarDays } from './format-time';
import { plural, useI18n, type I18n } from './i18n';

/** What reports and click logs say of a store's readers, before anything is estimated. */
export function ReportedLines({ outlook }: { readonly outlook: ReadersOutlook }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { earnedMinor, earnedPeriod, logged } = outlook;
  const { currency } = marketplace(outlook.marketplace);
  const counts = countsOf(outlook, i18n);
  return (
    <>
      <p class="figures">
        {earnedPeriod
          ? t(
              'earnedReported',
              formatMoney({ minor: Math.round(earnedMinor), currency }, locale),
              formatCalendarDays(earnedPeriod.from, earnedPeriod.to, locale),
            )
          : t('earnedUnknown')}
      </p>
      {counts !== '' && <p class="soft figures">{counts}</p>}
      {logged && (
        <p class="soft figures">
          {t(
            'readersLogged',
            plural(i18n, 'logClicks', logged.clicks),
            formatCalendarDays(logged.period.from, logged.period.to, locale),
          )}
        </p>
      )}
    </>
  );
}

/** Clicks and how many of them brought something; '' where no report counts clicks. */
function countsOf({ clicks, withItems }: ReadersOutlook, i18n: I18n): string {
  const perHundred = ((withItems.itemsOrdered / withItems.clicks) * 100).toLocaleString(
    i18n.locale,
    { maximumFractionDigits: 1 },
  );
  return [
    ...(clicks > 0 ? [plural(i18n, 'readersClicks', clicks)] : []),
    ...(withItems.clicks > 0 ? [i18n.t('perHundred', perHundred)] : []),
  ].join(' · ');
}
