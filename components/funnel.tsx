import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { StoreFacts } from '../lib/reports/store-facts';
import { COUNTS } from './figure-columns';
import { useI18n } from './i18n';
import { Jump } from './jump';

/** Where the rows behind each step stand. */
const BEHIND = {
  clicks: '#clicks',
  ordered: '#products/all',
  shipped: '#products/earning',
  returned: '#products/returned',
} as const;

const STEPS = ['clicks', 'ordered', 'shipped', 'returned'] as const;

/** The way from clicks to money in the figures that reports tell, each beside the one before it. */
export function Funnel({ facts }: { readonly facts: StoreFacts }) {
  const { t, locale } = useI18n();
  const { total, withItems } = facts.earnings;
  const { clicks, ordered, shipped, returned } = total;
  const { currency } = marketplace(facts.marketplace);
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const percent = (part: number, of: number) =>
    (part / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const shares: Readonly<Record<(typeof STEPS)[number], string | undefined>> = {
    clicks: undefined,
    ordered:
      withItems.clicks > 0
        ? t('perHundred', number((100 * withItems.itemsOrdered) / withItems.clicks))
        : undefined,
    shipped:
      ordered && shipped !== undefined ? t('ofOrdered', percent(shipped, ordered)) : undefined,
    returned:
      shipped && returned !== undefined ? t('ofShipped', percent(returned, shipped)) : undefined,
  };
  const most = Math.max(1, clicks ?? 0, ordered ?? 0, shipped ?? 0);
  const kept = (shipped ?? 0) - (returned ?? 0);
  return (
    <section class="card" aria-labelledby="funnel">
      <h2 id="funnel">{t('funnelTitle')}</h2>
      <ol class="steps figures">
        {STEPS.map((key) => {
          const count = total[key];
          return (
            <li key={key}>
              <span>{t(COUNTS[key])}</span>
              <a class="figure-link count-of" href={BEHIND[key]}>
                {count?.toLocaleString(locale) ?? '–'}
              </a>
              <Share part={count ?? 0} of={most} />
              <span class="note">{shares[key] ?? (count === undefined ? t('notTold') : '')}</span>
            </li>
          );
        })}
        <li>
          <span>{t('figureEarned')}</span>
          <span class="count-of">
            <Jump to="earned-by-day">{money(total.earnedMinor)}</Jump>
          </span>
          <span class="note wide-note">
            {kept > 0 &&
              total.feesMinor !== undefined &&
              t('eachItem', money(total.feesMinor / kept))}
          </span>
        </li>
      </ol>
    </section>
  );
}

function Share({ part, of }: { readonly part: number; readonly of: number }) {
  const width = Math.max(part > 0 ? 0.5 : 0, (100 * part) / of);
  return (
    <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={width} height="8" />
    </svg>
  );
}
