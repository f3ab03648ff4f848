import { readAmazonUrl, type UrlRefusal } from './amazon-url';
import type { Asin } from './asin';
import { marketplace, type MarketplaceCode } from './marketplaces';
import { readPriceText, type DisplayedPrice } from './price-text';

/**
 * Where Amazon files a product, by signals that do not change with the page's language.
 * Neither is the commission category: Amazon decides that itself.
 */
export interface Department {
  /** Search alias of the store section, such as `videogames`. */
  readonly alias?: string;
  /** Product group from the page's main element, such as `book` or `pc`. */
  readonly group?: string;
}

export interface ProductPage {
  readonly kind: 'product';
  readonly marketplace: MarketplaceCode;
  readonly asin: Asin;
  /** Absent where the page shows none; never guessed. */
  readonly title?: string;
  readonly price?: DisplayedPrice;
  readonly department: Department;
}

export type PageReading =
  | ProductPage
  | { readonly kind: 'interruption'; readonly what: 'captcha' | 'error' }
  | { readonly kind: 'refused'; readonly refusal: UrlRefusal };

const MAX_TITLE = 500;

/** Title, newest layout first. `#ebooksProductTitle`: Kindle pages of 2017–2019. */
const TITLES = ['#productTitle', '#ebooksProductTitle', '#title', 'h1#titleSection'];

/**
 * The buy box's price, newest layout first. Seen on captures of 2019 to 2026; the older ones stay
 * because affiliates meet cached and regional layouts.
 */
const PRICES = [
  '#tp_price_block_total_price_ww .a-offscreen',
  '#corePriceDisplay_desktop_feature_div .priceToPay .a-offscreen',
  '#corePriceDisplay_desktop_feature_div .priceToPay',
  '#corePrice_feature_div .a-price .a-offscreen',
  '#apex_desktop .priceToPay .a-offscreen',
  '#price_inside_buybox',
  '#newBuyBoxPrice',
  '#priceblock_ourprice',
  '#priceblock_dealprice',
  '#usedBuySection .offer-price',
];

/**
 * Reads the page in front of the user. Pure: looks at the document it is handed, changes nothing.
 *
 * @param url the page's own address.
 */
export function readPage(document: Document, url: string): PageReading {
  const address = readAmazonUrl(url);
  if (address.kind === 'refused') return address;
  const interruption = readInterruption(document);
  if (interruption) return { kind: 'interruption', what: interruption };
  if (address.kind === 'other') return { kind: 'refused', refusal: address.refusal };
  const title = firstText(document, TITLES);
  const price = readPrice(document, address.marketplace);
  return {
    kind: 'product',
    marketplace: address.marketplace,
    asin: address.asin,
    department: readDepartment(document),
    ...(title !== undefined && { title: title.slice(0, MAX_TITLE) }),
    ...(price && { price }),
  };
}

/** Amazon's robot checks (2021 letters, 2026 "continue shopping", WAF) and its error pages. */
function readInterruption(document: Document): 'captcha' | 'error' | undefined {
  const captcha = 'form[action*="validateCaptcha" i], #challenge-container, #captchacharacters';
  if (document.querySelector(captcha)) return 'captcha';
  const error = 'a[href*="ref=cs_503" i], a[href*="dogsofamazon" i], img[src*="/error/" i]';
  return document.querySelector(error) ? 'error' : undefined;
}

function readPrice(document: Document, store: MarketplaceCode): DisplayedPrice | undefined {
  const { currency, currencyDecimals } = marketplace(store);
  for (const selector of PRICES) {
    const text = document.querySelector(selector)?.textContent.trim();
    const minor = text === undefined ? undefined : readPriceText(text, currencyDecimals);
    if (minor !== undefined) return { minor, currency };
  }
  return undefined;
}

function readDepartment(document: Document): Department {
  const section = document.querySelector('#nav-subnav')?.getAttribute('data-category');
  const chosen = document.querySelector('#searchDropdownBox option[selected]:not([value$="=aps"])');
  const searched = chosen?.getAttribute('value')?.match(/^search-alias=([a-z0-9-]+)$/)?.[1];
  const alias = [section, searched].find((name) => name);
  const group = document.querySelector('#dp')?.classList.item(0) ?? undefined;
  return {
    ...(alias && alias !== 'aps' && { alias }),
    ...(group && { group }),
  };
}

function firstText(document: Document, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const text = document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return undefined;
}
