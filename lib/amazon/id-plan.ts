import type { MarketplaceCode } from './marketplaces';
import {
  readTrackingId,
  type OwnTrackingId,
  type TrackingId,
  type TrackingIdWarning,
} from './tracking-id';
import { checkTrackingId, type ListedTrackingId } from './tracking-id-list';

/** What the user has said of the lines of a pasted list, by their keys. */
export interface IdAnswers {
  readonly stores: ReadonlyMap<string, MarketplaceCode>;
  /** Lines whose ID the user has in another store and wants in this one too. */
  readonly anyway: ReadonlySet<string>;
}

/** A pasted ID that could be kept, and what stands in its way. */
export interface PlannedId {
  /** Stays the same while the list is typed on. */
  readonly key: string;
  readonly id: TrackingId;
  /** Where it is usual, or the one that its line names. */
  readonly suggested: readonly MarketplaceCode[];
  readonly store: MarketplaceCode | undefined;
  readonly warnings: readonly TrackingIdWarning[];
  /**
   * `store`: the user has yet to say which. `known`: it is there already. `other-store`: the user
   * has it in another store, and has not said that it belongs here too.
   */
  readonly lacks: 'store' | 'known' | 'other-store' | undefined;
  /** The other stores of the user's that have it. */
  readonly others: readonly MarketplaceCode[];
}

/** A line of a pasted list: an ID, or why it is none. */
export type PlannedLine = PlannedId | Extract<ListedTrackingId, { ok: false }>;

/**
 * What is to become of a pasted list. A store is taken as answered only where the list leaves no
 * doubt: an ending only suggests.
 */
export function planIds(
  listed: readonly ListedTrackingId[],
  own: readonly OwnTrackingId[],
  { stores, anyway }: IdAnswers,
): PlannedLine[] {
  const taken = [...own];
  return listed.map((line) => {
    if (!line.ok) return line;
    const { id, suggested } = line;
    const key = `${id} ${suggested.join(' ')}`;
    const store = stores.get(key) ?? (suggested.length === 1 ? suggested[0] : undefined);
    const planned = { key, id, suggested, store, warnings: line.warnings, others: [] };
    if (store === undefined) return { ...planned, lacks: 'store' };
    const reading = readTrackingId(id, store);
    const warnings = reading.ok ? reading.warnings : [];
    const use = checkTrackingId(id, store, taken);
    if (use.ok) return { ...planned, warnings, lacks: 'known' };
    const others = use.problem === 'other-store' ? use.stores : [];
    if (others.length > 0 && !anyway.has(key)) {
      return { ...planned, warnings, others, lacks: 'other-store' };
    }
    taken.push({ marketplace: store, id });
    return { ...planned, warnings, others, lacks: undefined };
  });
}

/** The IDs of a plan that nothing stands in the way of. */
export function readyIds(plan: readonly PlannedLine[]): OwnTrackingId[] {
  return plan.flatMap((line) =>
    'key' in line && line.store !== undefined && line.lacks === undefined
      ? [{ marketplace: line.store, id: line.id }]
      : [],
  );
}
