import type { UrlRefusal } from '../lib/amazon/amazon-url';
import type { TrackingIdProblem } from '../lib/amazon/tracking-id';
import type { LinkCaution, TaggedLink } from '../lib/links/tagged-link';
import type { MessageKey } from './i18n';

/** What is said when no link can be made: what, why, and what to do. */
export const REFUSALS: Readonly<Record<UrlRefusal, MessageKey>> = {
  'not-a-url': 'refusalNotAUrl',
  'not-amazon': 'refusalNotAmazon',
  lookalike: 'refusalLookalike',
  'short-link': 'refusalShortLink',
  'media-service': 'refusalMediaService',
  'non-retail': 'refusalNonRetail',
  'private-page': 'refusalPrivatePage',
  'bad-asin': 'refusalBadAsin',
  'leads-elsewhere': 'refusalLeadsElsewhere',
  'nothing-named': 'refusalNothingNamed',
  'no-page': 'refusalNoPage',
};

type LinkedPage = TaggedLink['page'];

/** What a link leads to. */
export const PAGE_KINDS: Readonly<Record<LinkedPage, MessageKey>> = {
  product: 'kindProduct',
  offers: 'kindOffers',
  reviews: 'kindReviews',
  search: 'kindSearch',
  browse: 'kindBrowse',
  'best-sellers': 'kindBestSellers',
  deals: 'kindDeals',
  'brand-store': 'kindBrandStore',
  storefront: 'kindStorefront',
  author: 'kindAuthor',
  'wish-list': 'kindWishList',
  home: 'kindHome',
};

export const CAUTIONS: Readonly<Record<LinkCaution, MessageKey>> = {
  storefront: 'cautionStorefront',
  'wish-list': 'cautionWishList',
};

export const TRACKING_ID_PROBLEMS: Readonly<Record<TrackingIdProblem, MessageKey>> = {
  empty: 'idProblemEmpty',
  spaces: 'idProblemSpaces',
  characters: 'idProblemCharacters',
  'too-long': 'idProblemTooLong',
};
