import type { MarketplaceCode } from '../amazon/marketplaces';
import { foldedName } from './category-key';
import { DEPARTMENT_WORDS } from './department-words';
import { keyOfAny } from './reported-keys';

/** Departments so mixed that one within them says more, where it is known. */
const MIXED = new Set(['fashion', 'home-and-kitchen', 'electronics']);

const byName = new Map(
  Object.entries(DEPARTMENT_WORDS).flatMap(([department, words]) =>
    words.split('|').map((name) => [foldedName(name), department] as const),
  ),
);

/** The department that pages call so in any of the stores' languages, or undefined. */
export function departmentNamed(name: string): string | undefined {
  return byName.get(foldedName(name));
}

/**
 * Key of the row under which a breadcrumb's words file a product. Only its root counts, because
 * inner names are often those of other departments ("Books › Sports"), except where the root is a
 * mixed one.
 */
export function readBreadcrumb(
  store: MarketplaceCode,
  [root = '', ...inner]: readonly string[],
): string | undefined {
  const department = departmentNamed(root);
  if (department === undefined) return undefined;
  const within = MIXED.has(department)
    ? inner.map(departmentNamed).find((name) => name !== undefined)
    : undefined;
  return keyOfAny(store, within ?? department);
}
