/** What a page knows of its browser; https://wicg.github.io/ua-client-hints/ for the brands. */
export interface NavigatorFacts {
  readonly userAgent: string;
  readonly userAgentData?: {
    readonly platform: string;
    readonly brands: readonly { readonly brand: string; readonly version: string }[];
  };
}

/**
 * The browser's name and version and the system it runs on, such as `Chromium 156, Linux`.
 *
 * Of brands the most telling one is taken: neither the made-up one that browsers add so that nobody
 * relies on a list, nor the engine's where there is another.
 */
export function browserName({ userAgent, userAgentData }: NavigatorFacts): string {
  if (userAgentData) {
    const brands = userAgentData.brands.filter(({ brand }) => !/not.*brand/i.test(brand));
    const named = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
    if (named) return `${named.brand} ${named.version}, ${userAgentData.platform}`;
  }
  const firefox = /Firefox\/(\d+(?:\.\d+)*)/.exec(userAgent)?.[1];
  const system = /\((Windows|Macintosh|X11|Android|Linux)/.exec(userAgent)?.[1];
  const name = firefox === undefined ? 'unknown' : `Firefox ${firefox}`;
  return system === undefined ? name : `${name}, ${SYSTEMS[system] ?? system}`;
}

/** Where a user agent says it in its own words. */
const SYSTEMS: Readonly<Record<string, string>> = { Macintosh: 'macOS', X11: 'Linux' };
