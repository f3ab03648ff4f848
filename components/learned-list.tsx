import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { Believed, Learned } from '../lib/reports/learned';
import { useI18n, type I18n, type MessageKey } from './i18n';
import { ScrollRegion } from './scroll-region';

/** What an import taught the estimates, figure by figure; and that it can be taken back. */
export function LearnedList({ learned }: { readonly learned: readonly Learned[] }) {
  const { t } = useI18n();
  const news = learned.filter(({ changed }) => changed.length > 0);
  if (learned.length === 0) return null;
  return (
    <section class="card" aria-labelledby="learned">
      <h2 id="learned">{t('learnedTitle')}</h2>
      {news.length === 0 && <p class="soft">{t('learnedNothing')}</p>}
      {news.map((each) => (
        <StoreLearned key={each.marketplace} {...each} />
      ))}
      {news.length > 0 && <p class="note">{t('learnedUndo')}</p>}
    </section>
  );
}

function StoreLearned({ marketplace: code, before, after, isFirst, changed }: Learned) {
  const i18n = useI18n();
  const { t } = i18n;
  const { domain, currency } = marketplace(code);
  const text = (figure: keyof Believed, value: number | undefined) =>
    value === undefined ? '–' : figureText(i18n, figure, value, currency);
  return (
    <div class="table">
      <h3>
        {domain} {isFirst && <span class="count">{t('learnedFirst')}</span>}
      </h3>
      <ScrollRegion label={t('learnedTable', domain)}>
        <table class="learned figures">
          <thead>
            <tr>
              <th scope="col">{t('learnedFigure')}</th>
              <th scope="col" class="number">
                {t('learnedBefore')}
              </th>
              <th scope="col" class="number">
                {t('learnedAfter')}
              </th>
              <th scope="col" class="number">
                {t('learnedChange')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map((figure) => (
              <tr key={figure}>
                <th scope="row">{t(NAMES[figure])}</th>
                <td class="number">{text(figure, before[figure])}</td>
                <td class="number">{text(figure, after[figure])}</td>
                <td class="number">{changeText(i18n, before[figure], after[figure])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

const NAMES: Readonly<Record<keyof Believed, MessageKey>> = {
  itemsPerClick: 'believedItems',
  otherCommissionMinor: 'learnedCommission',
  directShare: 'learnedDirect',
  shippedShare: 'learnedShipped',
  returnedShare: 'learnedReturned',
  expectedMinor: 'learnedExpected',
};

function changeText({ locale }: I18n, before = 0, after = 0): string {
  if (before <= 0) return '–';
  return (after / before - 1).toLocaleString(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
}

/** With so many digits that a noticeable change shows. */
function figureText(
  { locale }: I18n,
  figure: keyof Believed,
  value: number,
  currency: string,
): string {
  if (figure === 'otherCommissionMinor' || figure === 'expectedMinor') {
    return formatMoney({ minor: Math.round(value), currency }, locale);
  }
  return figure === 'itemsPerClick'
    ? (100 * value).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    : value.toLocaleString(locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });
}
