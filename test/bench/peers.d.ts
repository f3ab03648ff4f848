declare module 'amazon-helpers' {
  const helpers: {
    getIdentByUrl(url: string): { asin?: string; tld?: string } | undefined;
  };
  export = helpers;
}

declare module 'asin-matcher' {
  const matcher: {
    match(url: string): { asin: string; market: string } | undefined;
  };
  export = matcher;
}
