/**
 * Where the products of Amazon's lists stand, newest layout first, as in selectors.ts. "Seen" are
 * captures; the others are what public scrapers of the years given look for, and were not seen.
 */

const SEARCH_ITEMS = [
  '[data-component-type="s-search-result"][data-asin]:not([data-asin=""])', // seen 2026; sponsored ones too
  '.s-result-item[data-asin]:not([data-asin=""])', // 2016–2020
];

const BEST_SELLER_ITEMS = [
  '[id^="gridItemRoot"]', // 2021–2026
  '.zg-grid-general-faceout',
  'li.zg-item-immersion', // 2019–2021
  '.zg_itemImmersion', // 2010–2018
  // The overview, 2021–2026. On other pages the same are recommendations.
  '.p13n-sc-uncoverable-faceout',
];

const TILES = [
  'li[class*="ProductGridItem__itemOuter"]', // brand stores, 2021–2026
  '[data-testid="product-card"]', // deals; general knowledge
  '[data-testid="deal-card"]', // deals, 2021–2023; general knowledge
];

/** One product each. The first that finds any is the page's, so an outer one hides its inner. */
export const LIST_ITEMS = {
  search: SEARCH_ITEMS,
  browse: [...SEARCH_ITEMS, ...TILES],
  'best-sellers': BEST_SELLER_ITEMS,
  deals: [...TILES, ...SEARCH_ITEMS],
  'brand-store': TILES,
  storefront: TILES,
  author: [...SEARCH_ITEMS, ...TILES],
} as const;

/** The name in such an item, best first. Not `aria-label`: it says "sponsored" in front. */
export const ITEM_TITLES = [
  'a h2', // seen 2026; a brand may stand in an `h2` of its own above
  'h2 a',
  'h2',
  '[class*="p13n-sc-css-line-clamp"]', // 2021–2026
  '.p13n-sc-truncated, .p13n-sc-truncate, .p13n-sc-truncate-desktop-type2',
  '[class*="Title__title"]', // brand stores
  '[class*="ProductCard-module__title"], .a-truncate-full', // deals
  'h3',
] as const;

/** Where a page without any known item has what it is about. */
export const MAIN = 'main, [role="main"], #search, #zg, #mainResults';

/** Never of the page's list: navigation, footers and what the visitor looked at. */
export const ASIDE = [
  'nav, header, footer, aside',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"]',
  '#navbar, #nav-main, #nav-subnav, #navFooter, #rhf, #rhf-container, #nav-flyout-ewc',
].join(', ');

/** Where no item is known, these are taken for recommendations. */
export const RECOMMENDATIONS =
  '.a-carousel-container, [data-a-carousel-options], [id*="sims" i], [class*="similarities" i]';
