import { NON_RETAIL_SUBDOMAINS, SHORT_HOSTS } from './hosts';
import { MARKETPLACES } from './marketplaces';
import { PRIVATE_PATHS } from './private-paths';

/** Where the content script runs: the pages of every store, less the two lists below. */
export function contentScriptMatches(): string[] {
  return MARKETPLACES.map(({ domain }) => `*://*.${domain}/*`);
}

/**
 * Match patterns of cart, checkout, sign-in, account and order pages. They name no host because
 * they only narrow `contentScriptMatches()`. A match pattern's path is compared with path and
 * query together, hence the three forms. Locale prefixes (`/-/en/cart`) cannot be written as a
 * pattern without also catching product slugs; the script itself leaves on those.
 */
export function contentScriptExcludes(): string[] {
  return PRIVATE_PATHS.flatMap((path) => [`*://*${path}`, `*://*${path}/*`, `*://*${path}?*`]);
}

/**
 * Globs of Amazon's hosts that are no shop. Globs, because a match pattern cannot leave the
 * ending open and 23 stores times these names would bury the manifest; each starts at the scheme,
 * so that an address inside another address's query is not caught.
 */
export function contentScriptExcludeGlobs(): string[] {
  return NON_RETAIL_SUBDOMAINS.flatMap((sub) => [
    `https://${sub}.amazon.*`,
    `http://${sub}.amazon.*`,
  ]);
}

/** Where the menu item is offered: the stores, and the short hosts, which it explains. */
export function menuPatterns(): string[] {
  return [...contentScriptMatches(), ...SHORT_HOSTS.map((host) => `*://${host}/*`)];
}

/**
 * Where the stores keep their pictures: a product's stand on its page without a link around them.
 * Hosts as seen on captured pages of 2014 to 2026.
 */
export function picturePatterns(): string[] {
  return ['*://*.media-amazon.com/images/*', '*://*.ssl-images-amazon.com/images/*'];
}
