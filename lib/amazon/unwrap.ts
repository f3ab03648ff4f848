import type { OutsideKind } from './hosts';

/** Sites that send their outgoing links through a page of their own, and the parameter they use. */
const WRAPPERS: readonly (readonly [host: RegExp, path: string, parameters: readonly string[]])[] =
  [
    [/^(?:www\.)?google\.[a-z.]{2,6}$/, '/url', ['q', 'url']],
    [/^lm?\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$/, '/', ['u']],
    [/^(?:www\.|m\.)?facebook\.com$/, '/l.php', ['u']],
    [/^(?:www\.)?youtube\.com$/, '/redirect', ['q']],
    [/^out\.reddit\.com$/, '/', ['url']],
    [/^t\.umblr\.com$/, '/redirect', ['z']],
    [/^(?:www\.)?linkedin\.com$/, '/', ['url']],
    [/^(?:www\.)?pinterest\.[a-z.]{2,6}$/, '/offsite', ['url']],
    [/^(?:slack-redir\.net|steamcommunity\.com)$/, '/', ['url']],
    [/^(?:m\.)?vk\.com$/, '/away.php', ['to']],
    [/^(?:links\.)?duckduckgo\.com$/, '/l/', ['uddg']],
    [/\.safelinks\.protection\.outlook\.com$/, '/', ['url']],
  ];

/**
 * The address inside another one, where this host only passes people on: other sites' pages for
 * outgoing links, and Amazon's advertising. Undefined where it does not, or is not known to.
 */
export function innerAddress(url: URL, outside: OutsideKind): string | undefined {
  if (outside === 'non-retail') return fromAdServer(url);
  if (outside !== 'not-amazon') return undefined;
  const wrapper = WRAPPERS.find(
    ([name, path]) => name.test(url.hostname) && url.pathname.startsWith(path),
  );
  return wrapper && firstOf(url, wrapper[2]);
}

function firstOf(url: URL, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = url.searchParams.get(name);
    if (value) return value;
  }
  return undefined;
}

/** `https://aax-….amazon.…/x/c/<token>/https://…`: Amazon's advertising; the rest is the address. */
function fromAdServer(url: URL): string | undefined {
  if (!url.hostname.startsWith('aax-')) return undefined;
  const at = url.href.search(/\/https?:\/\//);
  // The first match is the one behind the token: the scheme's own slashes have none before them.
  return at < 0 ? undefined : url.href.slice(at + 1);
}
