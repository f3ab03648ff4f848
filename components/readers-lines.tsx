import type { ComponentChild } from 'preact';
import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { EstimateLines } from './estimate-lines';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { plural, useI18n, type I18n } from './i18n';

export interface ReadersLinesProps {
  readonly outlook: ReadersOutlook;
  /** What stands in place of the short form of what is expected. */
  readonly detail?: ComponentChild;
}

/** Money that was reported, apart from what is only expected. */
export function ReadersLines({ outlook, detail }: ReadersLinesProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { expected, earnedMinor, earnedPeriod, doubted, logged } = outlook;
  const { currency, domain } = marketplace(outlook.marketplace);
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const counts = countsOf(outlook, i18n);
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

/** Clicks and how many of them brought something; '' where no report counts clicks. */
export function countsOf({ clicks, withItems }: ReadersOutlook, i18n: I18n): string {
  const perHundred = ((withItems.itemsOrdered / withItems.clicks) * 100).toLocaleString(
    i18n.locale,
    { maximumFractionDigits: 1 },
  );
  return [
    ...(clicks > 0 ? [plural(i18n, 'readersClicks', clicks)] : []),
    ...(withItems.clicks > 0 ? [i18n.t('perHundred', perHundred)] : []),
  ].join(' · ');
}
