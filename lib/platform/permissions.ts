import { browser } from 'wxt/browser';

/** Names of the permissions that the browser gives the extension at the moment. */
export async function grantedPermissions(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).permissions ?? [];
}

/**
 * Whether the extension may run on addresses of this match pattern at the moment. In both browsers the
 * user can take that back, for one site or for all.
 */
export async function mayRunOn(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks for that. To be called from the user's own click.
 *
 * @param patterns of those in the manifest; others are refused without a question.
 * @returns whether it may run on all of them now.
 */
export async function askToRunOn(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}
