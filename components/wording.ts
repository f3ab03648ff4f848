import type { UrlRefusal } from '../lib/amazon/amazon-url';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { TrackingIdProblem, TrackingIdWarning } from '../lib/amazon/tracking-id';
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

export const ID_WARNINGS: Readonly<Record<TrackingIdWarning, MessageKey>> = {
  suffix: 'idWarningSuffix',
  mark: 'idWarningMark',
};

/** Stores as they are known, such as "amazon.de, amazon.fr". */
export function domainsOf(stores: readonly MarketplaceCode[]): string {
  return stores.map((code) => marketplace(code).domain).join(', ');
}
