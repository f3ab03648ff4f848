/** What the inner address of all these leads to. */
export const INNER = 'https://www.amazon.de/dp/B0EXAMPL01?th=1&tag=other-21';
export const INNER_PRODUCT = {
  kind: 'product',
  marketplace: 'DE',
  asin: 'B0EXAMPL01',
  target: '/dp/B0EXAMPL01?th=1',
  tags: ['other-21'],
};

/** One of each site, up to where the inner address begins. */
export const WRAPPERS = [
  ...[
    'https://www.google.com/url?sa=t&q=',
    'https://google.co.uk/url?url=',
    'https://www.google.de/url?q=',
  ],
  ...[
    'https://l.facebook.com/l.php?h=AT0&u=',
    'https://lm.facebook.com/l.php?u=',
    'http://l.instagram.com/?u=',
  ],
  ...[
    'https://l.messenger.com/l.php?u=',
    'https://l.threads.net/?u=',
    'https://www.facebook.com/l.php?u=',
  ],
  ...[
    'https://m.facebook.com/l.php?u=',
    'https://www.youtube.com/redirect?event=x&q=',
    'https://youtube.com/redirect?q=',
  ],
  ...[
    'https://out.reddit.com/t3_abc?url=',
    'https://t.umblr.com/redirect?z=',
    'https://slack-redir.net/link?url=',
  ],
  ...['https://www.linkedin.com/redir/redirect?url=', 'https://www.linkedin.com/safety/go?url='],
  ...['https://www.pinterest.com/offsite/?token=1&url=', 'https://pinterest.co.uk/offsite?url='],
  ...[
    'https://steamcommunity.com/linkfilter/?url=',
    'https://vk.com/away.php?to=',
    'https://m.vk.com/away.php?to=',
  ],
  ...['https://duckduckgo.com/l/?kh=-1&uddg=', 'https://links.duckduckgo.com/l/?uddg='],
  ...['https://eur01.safelinks.protection.outlook.com/?url='],
];

/** Amazon's own detours in another store, up to where the inner address begins. */
export const DETOURS = [
  ...[
    '/gp/redirect.html?ie=UTF8&location=',
    '/gp/redirect.html/ref=x?location=',
    '/gp/r.html?C=1&U=',
  ],
  ...['/gp/slredirect/picassoRedirect.html/ref=pa?adId=1&url=', '/sspa/click?ie=UTF8&spc=x&url='],
  ...[
    '/-/en/sspa/click?url=',
    '/-/es/gp/slredirect/x?url=',
    '/exec/obidos/redirect?link_code=as2&path=',
  ],
  ...['/o/redirect?path=', '/GP/Redirect.html?location='],
].map((path) => `https://www.amazon.com${path}`);
