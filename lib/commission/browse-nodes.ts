import type { MarketplaceCode } from '../amazon/marketplaces';

/**
 * Browse nodes to the departments of departments.ts, by store: the roots of departments, and inner
 * nodes where a department holds products of different rates. Node numbers do not change with the
 * page's language. Those of the captured pages (2018 to 2026) were seen there; the others are
 * general knowledge of 2026 and only ever decide what a page itself files there.
 */
export const NODES: Partial<Record<MarketplaceCode, Readonly<Record<string, string>>>> = {
  US: {
    '283155': 'books',
    '154606011': 'kindle-books',
    '172282': 'electronics',
    '172541': 'headphones',
    '1266092011': 'televisions',
    '541966': 'pc',
    '193870011': 'pc-components',
    '1055398': 'home',
    '284507': 'kitchen',
    '1063306': 'furniture',
    '228013': 'diy',
    '165793011': 'toys',
    '7141123011': 'apparel',
    '15684181': 'automotive',
    '3760911': 'beauty',
    '3760901': 'health',
    '16310101': 'grocery',
    '3375251': 'sports',
    '2619533011': 'pets',
    '165796011': 'baby',
    '468642': 'video-games',
    '1064954': 'office',
    '2972638011': 'garden',
    '11091801': 'musical-instruments',
    '2335752011': 'mobile',
    '16310091': 'industrial',
    '2619525011': 'appliances',
    '2625373011': 'dvd',
    '5174': 'music',
  },
  UK: {
    '266239': 'books',
    '340831031': 'pc',
    '468292': 'toys',
    '318949011': 'sports',
    '248877031': 'automotive',
    '117332031': 'beauty',
  },
  DE: {
    '186606': 'books',
    '340843031': 'pc',
    '77028031': 'apparel',
    '908823031': 'appliances',
    '3167641': 'kitchen',
    '12950651': 'toys',
    '80084031': 'diy',
    '78191031': 'automotive',
    '84230031': 'beauty',
    '16435051': 'sports',
  },
  FR: { '301061': 'books' },
  ES: { '599391031': 'kitchen' },
  IN: { '20904636031': 'consoles' },
  BR: { '16339926011': 'pc' },
};
