/**
 * First segment of the paths of cart, checkout, sign-in, account, order and review-form pages,
 * where nothing is read and nothing linked.
 */
export const PRIVATE_ROOTS: ReadonlySet<string> = new Set([
  ...['ap', 'a', 'ax', 'auto-deliveries', 'cart', 'checkout', 'cpe', 'customer-preferences'],
  ...['gcx', 'order-history', 'payments', 'progress-tracker', 'review', 'spr'],
  ...['your-account', 'your-orders'],
]);

/** The same below `/gp/`. */
export const PRIVATE_GP: ReadonlySet<string> = new Set([
  ...['aws', 'buy', 'buyagain', 'cart', 'css', 'flex', 'history', 'huc', 'item-dispatch', 'mas'],
  ...['message', 'orc', 'payment', 'primecentral', 'privacycentral', 'sign-in.html'],
  ...['your-account', 'yourstore'],
]);

/** The same below `/hz/`. */
export const PRIVATE_HZ: ReadonlySet<string> = new Set([
  ...['contact-us', 'mycd', 'privacy-central', 'wallet', 'yourmembershipsandsubscriptions'],
]);

/** All of them as paths. */
export const PRIVATE_PATHS: readonly string[] = [
  ...[...PRIVATE_ROOTS].map((root) => `/${root}`),
  ...[...PRIVATE_GP].map((name) => `/gp/${name}`),
  ...[...PRIVATE_HZ].map((name) => `/hz/${name}`),
  '/gp/aw/c',
  '/gp/product/utility',
];
