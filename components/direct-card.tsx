import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { StoreFacts } from '../lib/reports/store-facts';
import { useI18n } from './i18n';
import { ScrollRegion } from './scroll-region';

/**
 * The linked products against everything else that was bought. Orders and earnings say it each in
 * their own way, and it is not the same measure, so both stand for themselves.
 */
export function DirectCard({ facts }: { readonly facts: StoreFacts }) {
  const { t, locale } = useI18n();
  const { currency } = marketplace(facts.marketplace);
  const { directOrdered, indirectOrdered } = facts.earnings;
  const { direct, indirect } = facts;
  const money = (minor: number) => formatMoney({ minor, currency }, locale);
  const percent = (part: number, of: number) =>
    (part / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  const ordered = directOrdered + indirectOrdered;
  const paid = (direct.feesMinor ?? 0) + (indirect.feesMinor ?? 0);
  const tellsPaid = direct.feesMinor !== undefined || indirect.feesMinor !== undefined;
  return (
    <section class="card" aria-labelledby="direct">
      <h2 id="direct">{t('directTitle')}</h2>
      {ordered === 0 && !tellsPaid ? (
        <p class="soft">{t('directUntold')}</p>
      ) : (
        <ScrollRegion label={t('directTitle')}>
          <table class="figures">
            <thead>
              <tr>
                <td />
                <th scope="col" class="number">
                  {t('directThis')}
                </th>
                <th scope="col" class="number">
                  {t('directOther')}
                </th>
                <th scope="col" class="number">
                  {t('directShareColumn')}
                </th>
              </tr>
            </thead>
            <tbody>
              {ordered > 0 && (
                <tr>
                  <th scope="row">{t('directItems')}</th>
                  <td class="number">
                    <a class="figure-link" href="#products/all">
                      {directOrdered.toLocaleString(locale)}
                    </a>
                  </td>
                  <td class="number">{indirectOrdered.toLocaleString(locale)}</td>
                  <td class="number">{percent(directOrdered, ordered)}</td>
                </tr>
              )}
              {tellsPaid && (
                <tr>
                  <th scope="row">{t('directPaid')}</th>
                  <td class="number">
                    <a class="figure-link" href="#products/earning">
                      {money(direct.feesMinor ?? 0)}
                    </a>
                  </td>
                  <td class="number">{money(indirect.feesMinor ?? 0)}</td>
                  <td class="number">{paid > 0 ? percent(direct.feesMinor ?? 0, paid) : '–'}</td>
                </tr>
              )}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
