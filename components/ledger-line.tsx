import type { ComponentChildren } from 'preact';
import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { StoreOverview } from '../lib/reports/store-overview';
import { formatCalendarDays } from './format-time';
import { plural, useI18n } from './i18n';
import { Jump } from './jump';

/** The store in one line: earned, expected, open, and how clicks convert; each leads to its rows. */
export function LedgerLine({ facts, outlook, open }: StoreOverview) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { earnings } = facts;
  const { currency } = marketplace(facts.marketplace);
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const { withItems, total, from, to } = earnings;
  const expected = outlook?.expected;
  const period = outlook?.earnedPeriod ?? (from && to && { from, to });
  return (
    <dl class="ledger-line figures">
      <Item
        name={t('figureEarned')}
        note={period && formatCalendarDays(period.from, period.to, locale)}
      >
        <Jump to="earned-by-day">{money(total.earnedMinor)}</Jump>
      </Item>
      <Item
        name={t('figureExpected')}
        note={
          expected && expected.range80.highMinor >= 0.5
            ? t('range', money(expected.range80.lowMinor), money(expected.range80.highMinor))
            : undefined
        }
      >
        <a class="figure-link" href="estimate.html">
          {expected === undefined
            ? '–'
            : expected.medianMinor < 0.5
              ? t('likelyNothing')
              : t('about', money(expected.medianMinor))}
        </a>
      </Item>
      <Item
        name={t('figureOpen')}
        note={[
          ...(open.cartClicks > 0 ? [plural(i18n, 'openCarts', open.cartClicks)] : []),
          ...(open.orderedMinor >= 0.5 ? [t('openOrdered', money(open.orderedMinor))] : []),
        ].join(' · ')}
      >
        <a class="figure-link" href="#clicks">
          {open.clicks === undefined ? '–' : plural(i18n, 'openClicks', open.clicks)}
        </a>
      </Item>
      <Item
        name={t('figurePerHundred')}
        note={withItems.clicks > 0 ? plural(i18n, 'ofClicks', withItems.clicks) : t('clicksUntold')}
      >
        <Jump to="by-tracking-id">
          {withItems.clicks > 0
            ? ((100 * withItems.itemsOrdered) / withItems.clicks).toLocaleString(locale, {
                maximumFractionDigits: 1,
              })
            : '–'}
        </Jump>
      </Item>
    </dl>
  );
}

function Item({
  name,
  note,
  children,
}: {
  readonly name: string;
  readonly note: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="amount">{children}</dd>
      {note && <dd class="note">{note}</dd>}
    </div>
  );
}
