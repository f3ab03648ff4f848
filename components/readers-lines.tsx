import type { ComponentChild } from 'preact';
import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { EstimateLines } from './estimate-lines';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { plural, useI18n } from './i18n';

export interface ReadersLinesProps {
  readonly outlook: ReadersOutlook;
  /** What stands in place of the short form of what is expected. */
  readonly detail?: ComponentChild;
}

/** Money that was reported, apart from what is only expected. */
export function ReadersLines({ outlook, detail }: ReadersLinesProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { expected, earnedMinor, earnedPeriod, clicks, withItems, doubted, logged } = outlook;
  const { currency, domain } = marketplace(outlook.marketplace);
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const counts = [
    ...(clicks > 0 ? [plural(i18n, 'readersClicks', clicks)] : []),
    ...(withItems.clicks > 0
      ? [
          t(
            'perHundred',
            ((withItems.itemsOrdered / withItems.clicks) * 100).toLocaleString(locale, {
              maximumFractionDigits: 1,
            }),
          ),
        ]
      : []),
  ];
  return (
    <div class="readers">
      <h3>{domain}</h3>
      <p class="figures">
        {earnedPeriod
          ? t(
              'earnedReported',
              money(earnedMinor),
              formatCalendarDays(earnedPeriod.from, earnedPeriod.to, locale),
            )
          : t('earnedUnknown')}
      </p>
      {/* Not every report counts clicks. */}
      {counts.length > 0 && <p class="soft figures">{counts.join(' · ')}</p>}
      {logged && (
        <p class="soft figures">
          {t(
            'readersLogged',
            plural(i18n, 'logClicks', logged.clicks),
            formatCalendarDays(logged.period.from, logged.period.to, locale),
          )}
        </p>
      )}
      {outlook.isStale && outlook.to && (
        <p class="warning">{t('staleReports', formatCalendarDay(outlook.to, locale))}</p>
      )}
      {doubted > 0 && <p class="warning">{plural(i18n, 'doubted', doubted)}</p>}
      {expected && expected.meanMinor > 0 ? (
        <>
          <h4>{t('stillExpected')}</h4>
          {detail ?? <EstimateLines estimate={expected} currency={currency} />}
        </>
      ) : (
        <p class="soft">{t(expected ? 'nothingOpen' : 'currencyUnknown')}</p>
      )}
    </div>
  );
}
