import type { PageReading } from '../lib/amazon/page';
import type { NamedRate } from '../lib/commission/category-names';
import { formatMoney, formatRate, type Money } from '../lib/commission/money';
import type { CopyableResult } from '../lib/links/copyable-link';
import { formatAsOf } from './format-time';
import { useI18n } from './i18n';
import { LinkCard, type LinkActions } from './link-card';
import { PasteField, type PasteFieldProps } from './paste-field';
import { PAGE_KINDS } from './wording';

/** What the product in front of the user pays, as far as known. */
export interface ProductFacts {
  readonly title: string | undefined;
  readonly asin: string;
  readonly rate: NamedRate | undefined;
  readonly perSale: Money | undefined;
  readonly perClick: Money | undefined;
  /** Clicks that bring one unit of the currency on average. */
  readonly clicksPerUnit: number | undefined;
  /** Whether what a click brings rests on too few of the user's own reports to be called theirs. */
  readonly isAssumed: boolean;
}

export type PageState =
  | {
      readonly kind: 'link';
      readonly link: CopyableResult;
      readonly product?: ProductFacts;
      /** Whether it is still being read what product the page shows. */
      readonly isReading?: boolean;
      /** What is selected on a page that gives no link. */
      readonly selection?: string;
      /** Whether the page lists products. */
      readonly isList?: boolean;
    }
  | {
      readonly kind: 'interruption';
      readonly what: Extract<PageReading, { kind: 'interruption' }>['what'];
    };

export interface PageCardProps extends Pick<
  PasteFieldProps,
  'onPaste' | 'onBatch' | 'last' | 'draft' | 'onDraft'
> {
  readonly page: PageState;
  readonly actions: LinkActions;
  /** Makes links of what the page lists. */
  readonly onListed: () => void;
  /** Keys that copy this page's link; '' for none. */
  readonly keys?: string;
}

/** The popup's first card: this page, and its link. */
export function PageCard({ page, actions, onListed, keys, ...pasting }: PageCardProps) {
  const { t } = useI18n();
  if (page.kind === 'interruption') {
    return (
      <section class="card">
        <p class="refusal">{t(page.what === 'captcha' ? 'pageCaptcha' : 'pageError')}</p>
      </section>
    );
  }
  return (
    <section class="card" aria-label={t('thisPage')}>
      {page.product && <ProductLines {...page.product} />}
      {page.isReading === true && <ProductSkeleton />}
      {!page.product && page.isReading !== true && page.link.kind === 'link' && (
        <h2>{t(PAGE_KINDS[page.link.page])}</h2>
      )}
      {page.link.kind === 'refused' ? (
        <PasteField
          reason={page.link.refusal}
          selection={page.selection ?? ''}
          {...pasting}
          {...actions}
        />
      ) : (
        <LinkCard link={page.link} keys={keys ?? ''} {...actions} />
      )}
      {page.isList === true && page.link.kind === 'link' && (
        <button type="button" onClick={onListed}>
          {t('linksOfList')}
        </button>
      )}
    </section>
  );
}

function ProductLines({ title, asin, rate, ...worthOf }: ProductFacts) {
  const { perSale, perClick, clicksPerUnit, isAssumed } = worthOf;
  const { t, locale } = useI18n();
  const category = rate
    ? `${rate.name} · ${formatRate(rate.rateBp, locale)}`
    : t('categoryUnknown');
  const worth = [
    perSale && t('perSale', formatMoney(perSale, locale)),
    perClick && t(isAssumed ? 'perClickAssumed' : 'perClick', formatMoney(perClick, locale)),
    perClick &&
      clicksPerUnit !== undefined &&
      // In a currency of small units one click is worth many.
      clicksPerUnit > 1 &&
      t(
        'clicksPerUnit',
        Math.round(clicksPerUnit).toLocaleString(locale),
        formatUnit(perClick.currency, locale),
      ),
  ].filter((each) => typeof each === 'string');
  return (
    <div class="product">
      <h2 class="product-title" dir="auto" title={title}>
        {title ?? t('untitledProduct')}
      </h2>
      <p class="soft figures" title={rate && t('rateSource', formatAsOf(rate.asOf, locale))}>
        {category} · <bdi>{asin}</bdi>
      </p>
      {worth.length > 0 && (
        <p class="worth soft figures" title={t('perClickTitle')}>
          {worth.map((each, place) => (
            <span key={each}>{place < worth.length - 1 ? <>{each} ·&nbsp;</> : each}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** As high as a product's lines mostly are, so that nothing moves when they come. */
function ProductSkeleton() {
  const { t } = useI18n();
  return (
    <div class="product skeleton">
      <span class="sr" role="status">
        {t('reading')}
      </span>
      <p />
      <p />
      <p />
    </div>
  );
}

/** One of the currency: "$1". */
function formatUnit(currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(1);
}
