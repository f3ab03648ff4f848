import { parseClick, type Click } from '../clicks/click';
import { parseClickBurst, type ClickBurst } from '../clicks/click-burst';
import { parseForeignArrival, type ForeignArrival } from '../clicks/foreign-arrival';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import { parseLinkMade, type LinkMade } from '../links/link-made';
import type { DatedRows } from './schema';
import { parseSettingsRecord, type Settings } from './settings-store';

/** What a backup holds: all that the user made. Rollups follow from it. */
export interface LedgerContent extends DatedRows {
  /** Absent where they could not be read. */
  readonly settings?: Settings;
  readonly products: readonly KnownProduct[];
}

export interface RowRules<T> {
  /** The value as a row, or undefined if any part of it is not what it should be. */
  readonly parse: (value: unknown) => T | undefined;
  /** What no two rows have in common: the key of their store. */
  readonly keyOf: (row: T) => string;
}

export interface RowTypes {
  settings: Settings;
  clicks: Click;
  bursts: ClickBurst;
  foreignArrivals: ForeignArrival;
  links: LinkMade;
  products: KnownProduct;
}

export type RowKind = keyof RowTypes;

/** How rows of each kind are checked and told apart; the order is that of the file. */
export const ROW_RULES: { readonly [Kind in RowKind]: RowRules<RowTypes[Kind]> } = {
  settings: { parse: parseSettingsRecord, keyOf: () => 'the one' },
  clicks: { parse: parseClick, keyOf: ({ id }) => id },
  bursts: {
    parse: parseClickBurst,
    keyOf: (burst) => `${burst.marketplace} ${burst.trackingId} ${burst.minuteMs}`,
  },
  foreignArrivals: {
    parse: parseForeignArrival,
    keyOf: ({ marketplace, atMs }) => `${marketplace} ${atMs}`,
  },
  links: { parse: parseLinkMade, keyOf: ({ id }) => id },
  products: {
    parse: parseKnownProduct,
    keyOf: ({ marketplace, asin }) => `${marketplace} ${asin}`,
  },
};

export const ROW_KINDS = Object.keys(ROW_RULES) as RowKind[];

/** Whether everything of the ledger is in what was saved of it. */
export function isSavedIn(saved: LedgerContent, now: LedgerContent): boolean {
  return ROW_KINDS.every((kind) => {
    const keys = new Set(keysOf(saved, kind));
    return keysOf(now, kind).every((key) => keys.has(key));
  });
}

function keysOf(content: LedgerContent, kind: RowKind): string[] {
  const { keyOf } = ROW_RULES[kind] as unknown as RowRules<unknown>;
  return [content[kind] ?? []].flat().map(keyOf);
}
