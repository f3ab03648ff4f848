import type { UrlRefusal } from '../lib/amazon/amazon-url';
import type { TrackingIdProblem } from '../lib/amazon/tracking-id';
import type { MessageKey } from './i18n';

/** What is said when no link can be made: what, why, and what to do. */
export const REFUSALS: Readonly<Record<UrlRefusal, MessageKey>> = {
  'not-a-url': 'refusalNotAUrl',
  'not-amazon': 'refusalNotAmazon',
  lookalike: 'refusalLookalike',
  'short-link': 'refusalShortLink',
  'non-retail': 'refusalNonRetail',
  'private-page': 'refusalPrivatePage',
  'bad-asin': 'refusalBadAsin',
  'no-product': 'refusalNoProduct',
};

export const TRACKING_ID_PROBLEMS: Readonly<Record<TrackingIdProblem, MessageKey>> = {
  empty: 'idProblemEmpty',
  spaces: 'idProblemSpaces',
  characters: 'idProblemCharacters',
  'too-long': 'idProblemTooLong',
};
