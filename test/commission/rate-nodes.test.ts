import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { Department } from '../../lib/amazon/page';
import { NODES } from '../../lib/commission/browse-nodes';
import { keyOf } from '../../lib/commission/department-keys';
import { categoryOf } from '../../lib/commission/departments';
import { RATE_TABLES } from '../../lib/commission/rate-tables';

const STORES = Object.keys(NODES) as MarketplaceCode[];
const ROWS = STORES.flatMap((store) =>
  Object.entries(NODES[store] ?? {}).map(([node, place]) => ({ store, node, place })),
);
const HEADPHONES = '172541';
const ELECTRONICS = '172282';
const BOOKS = '283155';

test('there are nodes, and each stands for one place only', () => {
  expect(ROWS.length).toBeGreaterThan(40);
  for (const { node } of ROWS) expect(node).toMatch(/^[1-9]\d{3,10}$/);
});

describe.each(ROWS)('in $store the node $node, which is $place,', ({ store, node, place }) => {
  test('decides what its department decides: a row of that family of stores', () => {
    const key = categoryOf(store, { nodes: [node] });
    expect(key).toBe(keyOf(store, place));
    const { family } = RATE_TABLES.find(({ marketplace }) => marketplace === store) ?? {};
    const keys = RATE_TABLES.filter((table) => table.family === family).flatMap(({ rows }) =>
      rows.map(([row]) => row),
    );
    expect(keys).toContain(key);
  });

  test('decides nothing in any other store', () => {
    for (const { code } of MARKETPLACES) {
      if (NODES[code]?.[node] !== undefined) continue;
      expect(categoryOf(code, { nodes: [node] }), code).toBeUndefined();
    }
  });
});

describe('the innermost known node', () => {
  const us = (department: Department) => categoryOf('US', department);

  test.each([
    [[ELECTRONICS, HEADPHONES], 'headphones'],
    [[HEADPHONES, ELECTRONICS], 'all-other-categories'],
    [[ELECTRONICS, HEADPHONES, '1', '99999999999'], 'headphones'],
    [['1', BOOKS], 'physical-books'],
    [[BOOKS, BOOKS], 'physical-books'],
  ])('of %j decides: %s', (nodes, key) => {
    expect(us({ nodes })).toBe(key);
    expect(us({ nodes, alias: 'grocery', group: 'toy' })).toBe(key);
    expect(us({ nodes, breadcrumb: ['Toys', 'Grocery'] })).toBe(key);
  });

  test.each([
    ['no known node', ['1', '2831550', '28315', ' 283155', '']],
    ['no node', []],
    ['a node of another store', ['186606', '266239']],
    ['what every object has', ['__proto__', 'constructor', 'toString']],
  ])('%s: the store section is asked next, then the product group', (_, nodes) => {
    expect(us({ nodes, alias: 'grocery', group: 'toy' })).toBe('grocery');
    expect(us({ nodes, alias: 'no-such', group: 'toy' })).toBe('toys');
    expect(us({ nodes, alias: 'no-such', group: 'no-such' })).toBeUndefined();
    expect(us({ nodes })).toBeUndefined();
  });

  test('in any breadcrumb is the last of those that are known', () => {
    const known = ROWS.filter(({ store }) => store === 'US').map(({ node }) => node);
    const unknown = fc.stringMatching(/^[1-9]\d{0,10}$/).filter((node) => !known.includes(node));
    const some = fc.array(fc.oneof(unknown, fc.constantFrom(...known)), { maxLength: 8 });
    const after = fc.array(unknown, { maxLength: 4 });
    fc.assert(
      fc.property(some, fc.constantFrom(...known), after, (outer, node, inner) => {
        const nodes = [...outer, node, ...inner];
        expect(us({ nodes, alias: 'books' })).toBe(us({ nodes: [node] }));
      }),
    );
  });

  test('is found without changing the breadcrumb', () => {
    const nodes = [ELECTRONICS, HEADPHONES];
    us({ nodes });
    expect(nodes).toEqual([ELECTRONICS, HEADPHONES]);
  });
});
