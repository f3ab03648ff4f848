import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { EstimateBrief } from './estimate-brief';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { plural, useI18n } from './i18n';
import { countsOf } from './readers-lines';

export interface ReadersBriefProps {
  readonly outlook: ReadersOutlook;
  readonly onOpenReports: () => void;
}

/** What readers earned by report, and may still bring, in a few lines. */
export function ReadersBrief({ outlook, onOpenReports }: ReadersBriefProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { expected, earnedMinor, earnedPeriod, doubted, logged } = outlook;
  const { currency } = marketplace(outlook.marketplace);
  const counts = countsOf(outlook, i18n);
  return (
    <div class="readers">
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
      {outlook.isStale && outlook.to && (
        <p class="warning note">
          {t('staleSince', formatCalendarDay(outlook.to, locale))}{' '}
          <button class="inline" type="button" onClick={onOpenReports}>
            {t('importNewer')}
          </button>
        </p>
      )}
      {doubted > 0 && <p class="warning note">{plural(i18n, 'doubted', doubted)}</p>}
      {expected && expected.meanMinor > 0 ? (
        <EstimateBrief estimate={expected} currency={currency} of={t('stillToCome')} />
      ) : (
        <p class="soft">{t(expected ? 'nothingOpen' : 'currencyUnknown')}</p>
      )}
    </div>
  );
}
