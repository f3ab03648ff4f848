import { describe, expect, test } from 'vitest';
import { isNonRetailSubdomain, isPrivatePath } from '../../lib/amazon/private-places';
import { isShortHost, SHORT_HOSTS } from '../../lib/amazon/short-hosts';

describe('isNonRetailSubdomain', () => {
  test.each(['aws', 'us-east-1.aws', 'aws.eu', 'affiliate-program', 'sellercentral', 'music'])(
    '%s is no shop',
    (subdomain) => {
      expect(isNonRetailSubdomain(subdomain)).toBe(true);
    },
  );

  test.each(['', 'www', 'smile', 'm', 'awss', 'my-aws', 'musical', 'sellers', 'reader'])(
    '%j may be one',
    (subdomain) => {
      expect(isNonRetailSubdomain(subdomain)).toBe(false);
    },
  );
});

describe('isPrivatePath', () => {
  test.each([
    '/cart',
    '/cart/',
    '/Cart',
    '/cart/smart-wagon',
    '/gp/cart/view.html',
    '/ap/signin',
    '/checkout/p/p-1/pay',
    '/gp/buy/spc/handlers/display.html',
    '/gp/css/order-history',
    '/gp/your-account/order-details',
    '/your-orders/orders',
    '/hz/mycd/myx',
  ])('%s is private', (path) => {
    expect(isPrivatePath(path)).toBe(true);
  });

  test.each(['', '/', '/app', '/cartridges', '/x/cart', '/gp', '/gp/product/B0EXAMPL01', 'cart'])(
    '%j is not',
    (path) => {
      expect(isPrivatePath(path)).toBe(false);
    },
  );
});

describe('isShortHost', () => {
  test.each(SHORT_HOSTS)('%s hides where it leads', (host) => {
    expect(isShortHost(host)).toBe(true);
  });

  test.each([
    '',
    'AMZN.TO',
    'www.amzn.to',
    'amzn.to.',
    'amzn.com',
    'co',
    'aa.co',
    'link.amazon.com',
  ])('%j is none of them', (host) => {
    expect(isShortHost(host)).toBe(false);
  });
});
