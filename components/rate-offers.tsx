import { marketplace } from '../lib/amazon/marketplaces';
import { formatRate } from '../lib/commission/money';
import type { RateDifference } from '../lib/commission/rate-differences';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { plural, useI18n } from './i18n';

export interface RateOffersProps {
  readonly offers: readonly RateDifference[];
  /** Takes paid rates over as the user's own. */
  readonly onTake: (offers: readonly RateDifference[]) => void;
}

/** Shown at once; the others are folded away. */
const SHOWN = 3;

/** Where reports show that Amazon pays another rate than is used, and the offer to use it. */
export function RateOffers({ offers, onTake }: RateOffersProps) {
  const i18n = useI18n();
  const { t } = i18n;
  if (offers.length === 0) return null;
  const [first, others] = [offers.slice(0, SHOWN), offers.slice(SHOWN)];
  return (
    <div class="offers">
      <div class="row spread">
        <h3>{t('rateOffersTitle')}</h3>
        {offers.length > 1 && (
          <button type="button" onClick={() => onTake(offers)}>
            {plural(i18n, 'rateTakeAll', offers.length)}
          </button>
        )}
      </div>
      <Offers offers={first} onTake={onTake} />
      {others.length > 0 && (
        <details>
          <summary>{plural(i18n, 'rateOffersMore', others.length)}</summary>
          <Offers offers={others} onTake={onTake} />
        </details>
      )}
    </div>
  );
}

function Offers({ offers, onTake }: RateOffersProps) {
  return (
    <ul class="plain">
      {offers.map((offer) => (
        <Offer key={`${offer.key} ${offer.from}`} offer={offer} onTake={onTake} />
      ))}
    </ul>
  );
}

function Offer({
  offer,
  onTake,
}: Pick<RateOffersProps, 'onTake'> & { readonly offer: RateDifference }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { category, from, to, items, paidBp, tableBp } = offer;
  const paid = formatRate(paidBp, locale);
  const days = to
    ? formatCalendarDays(from, to, locale)
    : t('rateSince', formatCalendarDay(from, locale));
  return (
    <li class="row spread">
      <span class="figures">
        {tableBp === undefined
          ? t('rateOfferNew', paid, category, days)
          : t('rateOffer', paid, category, days, formatRate(tableBp, locale))}{' '}
        <span class="soft">{plural(i18n, 'rateOfferBasis', items)}</span>
      </span>
      <button
        type="button"
        onClick={() => onTake([offer])}
        aria-label={t('rateTakeTitle', paid, category, marketplace(offer.marketplace).domain)}
      >
        {t('rateTake', paid)}
      </button>
    </li>
  );
}
