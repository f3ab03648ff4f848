/**
 * Where things stand on Amazon's pages, newest layout first; the years are those of the captures
 * on which a selector was seen. The older ones stay, because stores and devices change one by one.
 */

export const TITLES = [
  '#productTitle', // 2019–2026
  '#ebooksProductTitle', // Kindle, 2017–2019
  '#title', // 2017–2026, around the two above
  '#title_feature_div h1',
] as const;

/**
 * The amount one would pay, before any other on the page: list prices, instalments, other sellers
 * and other formats stand nearby in the same clothes.
 */
export const PRICES = [
  // 2024–2026. The part for screen readers is empty on many pages, the visible part never.
  '#corePriceDisplay_desktop_feature_div .priceToPay > .a-offscreen',
  '#corePriceDisplay_desktop_feature_div .priceToPay > [aria-hidden]',
  '#corePriceDisplay_desktop_feature_div .priceToPay',
  '#corePriceDisplay_mobile_feature_div .priceToPay > [aria-hidden]',
  // 2022: a range while no size or colour is chosen.
  '#corePrice_desktop .a-price-range .a-price > .a-offscreen',
  '#corePrice_feature_div .a-price > .a-offscreen', // 2022–2026
  '#tp_price_block_total_price_ww > .a-offscreen', // 2022–2026; without discounts of the moment
  '#corePrice_desktop .a-price > .a-offscreen', // 2022
  '#price_inside_buybox', // 2019–2022
  '#newBuyBoxPrice', // 2019
  '#priceblock_ourprice', // 2014–2021
  '#priceblock_dealprice',
  '#priceblock_saleprice',
  '.kindle-price .a-color-price', // 2017–2019
  '#kindle-price',
  '#usedBuySection .offer-price', // only used copies, 2019–2024
  '#tmmSwatches .selected .slot-price', // books by format, 2019–2026
] as const;

export const BREADCRUMBS = '#wayfinding-breadcrumbs_feature_div a[href]'; // 2017–2026

/** Around title and breadcrumb: what Amazon fills anew when a variant is chosen. */
export const REFILLED = [
  '#title_feature_div', // 2019–2026
  '#wayfinding-breadcrumbs_feature_div',
] as const;

/**
 * What a shopper must always be able to see and press: the price, and the box to buy from. One id
 * each, for which a browser has an index; some stand twice on a page.
 */
export const KEPT_CLEAR = [
  '#corePriceDisplay_desktop_feature_div', // 2022–2026
  '#corePriceDisplay_mobile_feature_div',
  '#corePrice_feature_div',
  '#corePrice_desktop', // 2022
  '#priceblock_ourprice', // 2014–2021
  '#priceblock_dealprice',
  '#priceblock_saleprice',
  '#price', // 2019
  '#tmmSwatches', // books by format, 2018–2026
  '#desktop_buybox', // 2019–2026
  '#buybox', // 2018–2026
  '#combinedBuyBox', // Kindle, 2018
  '#usedBuySection', // 2019–2024
  '#addToCart',
  '#add-to-cart-button',
  '#buy-now-button', // 2019–2026
] as const;

/** Letters of 2021, "continue shopping" of 2026, the firewall's challenge. */
export const CAPTCHAS =
  'form[action*="validateCaptcha" i], #captchacharacters, #challenge-container';

/** The pages with the dogs, 2024–2026. */
export const ERRORS =
  'a[href*="ref=cs_503" i], a[href*="dogsofamazon" i], img[src*="/error/" i], img[src*="/error_" i]';
