import type { ComponentChild } from 'preact';
import { marketplace } from '../lib/amazon/marketplaces';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { formatCalendarDay } from './format-time';
import { plural, useI18n } from './i18n';
import { ReportedLines } from './reported-lines';

export interface ReadersLinesProps {
  readonly outlook: ReadersOutlook;
  /** What is expected, taken apart. */
  readonly detail: ComponentChild;
}

/** Money that was reported, apart from what is only expected. */
export function ReadersLines({ outlook, detail }: ReadersLinesProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { expected, doubted } = outlook;
  const { domain } = marketplace(outlook.marketplace);
  return (
    <div class="readers">
      <h3>{domain}</h3>
      <ReportedLines outlook={outlook} />
      {outlook.isStale && outlook.to && (
        <p class="warning">{t('staleReports', formatCalendarDay(outlook.to, locale))}</p>
      )}
      {doubted > 0 && <p class="warning">{plural(i18n, 'doubted', doubted)}</p>}
      {expected && expected.meanMinor > 0 ? (
        <>
          <h4>{t('stillExpected')}</h4>
          {detail}
        </>
      ) : (
        <p class="soft">{t(expected ? 'nothingOpen' : 'currencyUnknown')}</p>
      )}
    </div>
  );
}
