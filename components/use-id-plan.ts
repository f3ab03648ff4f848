import { useState } from 'preact/hooks';
import { planIds, readyIds, type PlannedId, type PlannedLine } from '../lib/amazon/id-plan';
import { withoutLabels } from '../lib/amazon/labelled-ids';
import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { MAX_LIST_LENGTH, readTrackingIds } from '../lib/amazon/tracking-id-list';

/** What a pasted text holds, and what the user has said of it so far. */
export interface IdPlan {
  readonly isTooLong: boolean;
  readonly lines: readonly PlannedLine[];
  /** What nothing stands in the way of. */
  readonly ready: readonly OwnTrackingId[];
  /** What the user has yet to name a store for. */
  readonly open: readonly PlannedId[];
  readonly setStore: (keys: readonly string[], store: MarketplaceCode) => void;
  /** Whether an ID that the user has in another store belongs in this one too. */
  readonly setAnyway: (key: string, isMeant: boolean) => void;
}

/** Reads a text for tracking IDs as it is typed, and keeps the user's answers meanwhile. */
export function useIdPlan(text: string, own: readonly OwnTrackingId[]): IdPlan {
  const [stores, setStores] = useState<ReadonlyMap<string, MarketplaceCode>>(new Map());
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set());
  const isTooLong = text.length > MAX_LIST_LENGTH;
  const lines = isTooLong
    ? []
    : planIds(readTrackingIds(withoutLabels(text)), own, { stores, anyway });
  return {
    isTooLong,
    lines,
    ready: readyIds(lines),
    open: lines.flatMap((line) => ('key' in line && line.lacks === 'store' ? line : [])),
    setStore: (keys, store) => {
      setStores(new Map([...stores, ...keys.map((key) => [key, store] as const)]));
    },
    setAnyway: (key, isMeant) => {
      const others = [...anyway].filter((each) => each !== key);
      setAnyway(new Set(isMeant ? [...others, key] : others));
    },
  };
}
