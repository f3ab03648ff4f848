import { marketplace } from '../lib/amazon/marketplaces';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { EstimateBrief } from './estimate-brief';
import { formatCalendarDay } from './format-time';
import { plural, useI18n } from './i18n';
import { ReportedLines } from './reported-lines';

export interface ReadersBriefProps {
  readonly outlook: ReadersOutlook;
  readonly onOpenReports: () => void;
}

/** What readers earned by report, and may still bring, in a few lines. */
export function ReadersBrief({ outlook, onOpenReports }: ReadersBriefProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { expected, doubted } = outlook;
  const { currency } = marketplace(outlook.marketplace);
  return (
    <div class="readers">
      <ReportedLines outlook={outlook} />
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
