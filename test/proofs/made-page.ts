import fc from 'fast-check';
import { readPageAddress } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { bodyParts, HEAD_SCRIPTS } from './page-parts';

/** A page to look at with and without the extension. */
export interface MadePage {
  readonly url: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is one on which the panel can stand. */
  readonly isProduct: boolean;
}

const STORES = MARKETPLACES.map(({ domain }) => domain);
const HTML = 'text/html; charset=utf-8';
/** Pages of every kind that the page script meets or must keep out of; `N` is a number of seven digits. */
const PATHS = [
  ...Array<string>(6).fill('/Some-Thing/dp/B0PN/ref=sr_1_3'),
  ...['/dp/B0PN', '/gp/product/B0PN/', '/gp/aw/d/B0PN', '/s/N', '/gp/bestsellers/kitchen/N'],
  ...['/gp/cart/view.html/N', '/ap/signin/N', '/gp/css/order-history/N', '/hz/wishlist/ls/N'],
  ...['/product-reviews/B0PN/', '/stores/page/N', '/N', '/gp/buy/spc/handlers/N'],
];
const QUERIES = [
  ...['', '', 'th=1&psc=1', 'k=kettle&tag=somebody-20', 'tag=OWN', 'tag=OWN&tag=somebody-20'],
  ...['keywords=%E2%98%83&qid=1', 'tag=', 'tag=OWN&ascsubtag=x&linkCode=ll1'],
];
const POLICIES = [
  ...[undefined, undefined, undefined],
  "default-src 'none'",
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
  "default-src 'self'; script-src 'nonce-abc'; frame-src 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
];
const BASES = ['', '', '', '<base href="/elsewhere/" />', '<base href="https://cdn.example/x/" />'];

/** Any page: its address, policy, kind of document and parts drawn one by one, so that it shrinks. */
export const anyPage: fc.Arbitrary<MadePage> = fc
  .record({
    host: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...STORES.map((store) => `www.${store}`)) },
      { weight: 1, arbitrary: fc.constantFrom('blog.example', 'www.amazon.com.example') },
    ),
    number: fc.integer({ min: 1_000_000, max: 9_999_999 }),
    path: fc.constantFrom(...PATHS),
    query: fc.constantFrom(...QUERIES),
    hash: fc.constantFrom('', '', '#customerReviews'),
    policy: fc.constantFrom(...POLICIES),
    base: fc.constantFrom(...BASES),
    kind: fc.constantFrom('html', 'html', 'html', 'quirks', 'xhtml'),
    scripts: fc.subarray([...HEAD_SCRIPTS]),
    parts: fc.array(bodyParts, { maxLength: 8 }),
    hasProduct: fc.boolean(),
  })
  .map(({ host, number, path, query, hash, policy, base, kind, scripts, parts, hasProduct }) => {
    const place = path.replace(/N/, String(number));
    const suffix = MARKETPLACES.find(({ domain }) => host === `www.${domain}`)?.tagSuffix ?? '-20';
    const search = query.replace('OWN', `demosite${suffix}`);
    const url = `https://${host}${place}${search && `?${search}`}${hash}`;
    const head = [
      '<meta charset="utf-8" />',
      base,
      `<title>Page ${number}</title>`,
      ...scripts.map((code) => `<script nonce="abc">${inDocument(code, kind)}</script>`),
    ];
    const body = [...(hasProduct ? [PRODUCT] : []), ...parts.map((part) => ownTags(part, suffix))];
    const content = `<head>${head.join('')}</head><body class="page">${body.join('\n')}</body></html>`;
    return {
      url,
      html: STARTS[kind] + content,
      headers: {
        'content-type': kind === 'xhtml' ? 'application/xhtml+xml; charset=utf-8' : HTML,
        ...(policy !== undefined && { 'content-security-policy': policy }),
      },
      isProduct: readPageAddress(url).kind === 'product',
    };
  });

const STARTS = {
  html: '<!doctype html><html lang="en">',
  quirks: '<html>',
  xhtml: '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">',
};

const PRODUCT = `<div id="nav-subnav" data-category="kitchen"></div>
<ul id="wayfinding-breadcrumbs_feature_div"><li><a href="/b?node=284507">Kitchen</a></li></ul>
<div id="dp" class="kitchen en_US"><h1><span id="productTitle"> A Thing, large </span></h1>
<div id="corePriceDisplay_desktop_feature_div"><span class="priceToPay">$49.99</span></div>
<form id="addToCart" method="post" action="/cart/add"><input type="hidden" name="ASIN" id="ASIN" value="B0P" /></form></div>`;

function inDocument(code: string, kind: string): string {
  return kind === 'xhtml' ? `//<![CDATA[\n${code}\n//]]>` : code;
}

function ownTags(part: string, suffix: string): string {
  return part.replaceAll('tag=OWN', `tag=demosite${suffix}`);
}
