import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { OwnFigures } from '../lib/commission/click-worth';
import type { Estimate } from '../lib/commission/estimate';
import { formatMoney } from '../lib/commission/money';
import { EstimateLines } from './estimate-lines';
import { plural, useI18n, type MessageKey } from './i18n';

export interface ExpectedDetailProps {
  readonly store: MarketplaceCode;
  readonly estimate: Estimate;
  /** What is believed of one click of this store, by reports and assumptions together. */
  readonly figures: OwnFigures;
}

/** An estimate taken apart: what is still to come of what, how sure, and from which figures. */
export function ExpectedDetail({ store, estimate, figures }: ExpectedDetailProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { currency } = marketplace(store);
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const percent = (share: number) =>
    share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const { meanMinor, toCome, range50, range80, range95 } = estimate;
  const { sessionMinor, cartsMinor, orderedMinor, returnableMinor } = toCome;
  const past = meanMinor - sessionMinor - cartsMinor - orderedMinor - returnableMinor;
  const parts: readonly (readonly [MessageKey, number])[] = [
    ['partUnreported', past],
    ['partSession', sessionMinor],
    ['partCarts', cartsMinor],
    ['partOrdered', orderedMinor],
  ];
  const ranges = [
    [0.5, range50],
    [0.8, range80],
    [0.95, range95],
  ] as const;
  const believed: readonly (readonly [MessageKey, string])[] = [
    [
      'believedItems',
      (figures.itemsPerClick * 100).toLocaleString(locale, { maximumFractionDigits: 1 }),
    ],
    ['believedDirect', percent(figures.directShare)],
    ['believedCommission', money(figures.otherCommissionMinor)],
    ['believedKept', percent(figures.keptShare)],
  ];
  return (
    <>
      <EstimateLines estimate={estimate} currency={currency} />
      <div class="details">
        <Figures
          title={t('partsTitle')}
          rows={[
            ...parts
              .filter(([, minor]) => minor >= 0.5)
              .map(([key, minor]) => [t(key), money(minor)] as const),
            [t('partsTotal'), money(meanMinor)],
          ]}
        />
        <Figures
          title={t('rangesTitle')}
          rows={ranges.map(([share, { lowMinor, highMinor }]) => [
            percent(share),
            `${money(lowMinor)} – ${money(highMinor)}`,
          ])}
        />
        <Figures title={t('believedTitle')} rows={believed.map(([key, text]) => [t(key), text])} />
      </div>
      {estimate.doubted > 0 && <p class="warning">{plural(i18n, 'doubted', estimate.doubted)}</p>}
    </>
  );
}

function Figures({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, figure: string])[];
}) {
  return (
    <table class="figures">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
