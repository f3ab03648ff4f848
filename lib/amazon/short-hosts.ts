/**
 * Hosts that hide where they lead: SiteStripe's and the Share button's. Sources: help pages, and
 * uBlock's filter of 2026-08-20 for link.amazon. They are never resolved: that would be a request,
 * and on amzn.to a click on a tagged link.
 */
export const SHORT_HOSTS = [
  'amzn.to',
  'a.co',
  'amzn.eu',
  'amzn.asia',
  'amzn.in',
  'link.amazon',
] as const;

/** True for exactly one of these hosts. */
export function isShortHost(host: string): boolean {
  return (SHORT_HOSTS as readonly string[]).includes(host);
}
