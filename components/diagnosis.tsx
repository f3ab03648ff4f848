import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { formatMoney, formatRate } from '../lib/commission/money';
import type { Finding } from '../lib/reports/diagnosis';
import { formatCalendarDay } from './format-time';
import { plural, useI18n, type I18n, type MessageKey } from './i18n';

export interface DiagnosisProps {
  readonly store: MarketplaceCode;
  readonly findings: readonly Finding[];
  /** Whether any money came at all. */
  readonly hasEarned: boolean;
}

/** In plain words why clicks bring no money, or less than they could, and what to do about it. */
export function Diagnosis({ store, findings, hasEarned }: DiagnosisProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <section class="card diagnosis" aria-labelledby="diagnosis">
      <h2 id="diagnosis">{t(hasEarned ? 'diagnosisSome' : 'diagnosisNone')}</h2>
      <ol>
        {findings.map((finding) => {
          const [what, where] = TO_DO[finding.cause];
          return (
            <li key={finding.cause}>
              <p class="why figures">{sentence(finding, store, i18n)}</p>
              <p class="soft">{where ? <a href={where}>{t(what)}</a> : t(what)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What to do about each, and where. */
const TO_DO: Readonly<Record<Finding['cause'], readonly [MessageKey, string?]>> = {
  'no-report': ['importsOpen', 'reports.html'],
  'old-report': ['doImportNewer', 'reports.html'],
  'clicks-not-told': ['doImportClicks', 'reports.html'],
  'earnings-not-told': ['doImportEarnings', 'reports.html'],
  'too-few-clicks': ['doWaitForClicks'],
  'not-reported': ['doImportLater', 'reports.html'],
  'low-conversion': ['doSeeClicked', '#products/clicked'],
  'not-shipped': ['doWaitForShipping'],
  cancelled: ['doCheckStock'],
  returned: ['doSeeReturned', '#products/returned'],
  'low-rates': ['doSeeRates', 'reports.html'],
  usual: ['doNothing'],
};

/** Categories that are named. */
const NAMED = 3;

function sentence(finding: Finding, store: MarketplaceCode, i18n: I18n): string {
  const { t, locale } = i18n;
  const { currency } = marketplace(store);
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  const percent = (share: number) =>
    share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  switch (finding.cause) {
    case 'no-report':
      return t('whyNoReport');
    case 'old-report':
      return t('whyOldReport', formatCalendarDay(finding.to, locale));
    case 'clicks-not-told':
      return t('whyClicksNotTold');
    case 'earnings-not-told':
      return plural(i18n, 'whyEarningsNotTold', finding.clicks);
    case 'too-few-clicks':
      return plural(i18n, 'whyTooFew', finding.clicks, number(finding.expectedItems, 1));
    case 'not-reported':
      return plural(i18n, 'whyNotReported', finding.clicks);
    case 'low-conversion': {
      const { clicks, itemsOrdered, usualLow } = finding;
      const perHundred = number((100 * itemsOrdered) / clicks, 1);
      const low = number(100 * usualLow, 1);
      return t('whyLowConversion', number(clicks), number(itemsOrdered), perHundred, low);
    }
    case 'not-shipped':
      return t('whyNotShipped', formatMoney({ minor: finding.orderedMinor, currency }, locale));
    case 'cancelled':
      return t('whyCancelled', number(finding.ordered), number(finding.shipped));
    case 'returned':
      return t('whyReturned', number(finding.shipped), number(finding.returned));
    case 'low-rates': {
      const named = finding.categories
        .slice(0, NAMED)
        .map(
          ({ name, rateBp }) => `${name ?? t('noTrackingIdNamed')} ${formatRate(rateBp, locale)}`,
        );
      return t('whyLowRates', percent(finding.share), named.join(', '));
    }
    case 'usual': {
      const { clicks, itemsOrdered } = finding.withItems;
      return clicks > 0 ? t('whyUsual', number((100 * itemsOrdered) / clicks, 1)) : t('whyNothing');
    }
  }
}
