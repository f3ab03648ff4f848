/** Subdomains of Amazon's that are no shop: other products, partner and developer sites. */
export const NON_RETAIL_SUBDOMAINS = [
  'advertising',
  'affiliate',
  'affiliate-program',
  'afiliados',
  'associados',
  'associates',
  'aws',
  'business',
  'developer',
  'gelirortakligi',
  'music',
  'partenaires',
  'partnernet',
  'programma-affiliazione',
  'read',
  'sell',
  'sellercentral',
] as const;

/** First part of the path of cart, checkout, sign-in, account and order pages. */
export const PRIVATE_PATHS = [
  '/ap',
  '/cart',
  '/checkout',
  '/gp/aws/cart',
  '/gp/buy',
  '/gp/cart',
  '/gp/css',
  '/gp/your-account',
  '/hz/mycd',
  '/hz/privacy-central',
  '/gp/privacycentral',
  '/order-history',
  '/your-account',
  '/your-orders',
] as const;

const NON_RETAIL = new Set<string>(NON_RETAIL_SUBDOMAINS);

/** True for `aws`, `us-east-1.aws`, `affiliate-program`; false for `www` or none. */
export function isNonRetailSubdomain(subdomain: string): boolean {
  return subdomain.split('.').some((label) => NON_RETAIL.has(label));
}

/** @param path path of an Amazon address without its locale prefix, e.g. `/gp/cart/view.html`. */
export function isPrivatePath(path: string): boolean {
  const lower = path.toLowerCase();
  return PRIVATE_PATHS.some((prefix) => lower === prefix || lower.startsWith(`${prefix}/`));
}
