import { DEFAULT_ASSUMPTIONS } from '../../../lib/commission/assumptions';
import type { EstimateInput } from '../../../lib/commission/estimate';
import { commissionSums, gatherEvidence } from '../../../lib/commission/gather-evidence';
import { MONTH_DAYS, type Affiliate, type Cell } from './affiliate';

import type { World } from './world';

const DAY_MS = 86_400_000;

/** What reports and ledger tell of an affiliate, and what the truth is, in cents. */
export function toldOf(
  { productsUnknown }: World,
  affiliate: Affiliate,
): { input: EstimateInput; truth: number } {
  const { cells, firstDay, products, onTheWay } = affiliate;
  const history = cells.filter(({ day }) => day < firstDay);
  const open = cells.filter(({ day }) => day >= firstDay);
  const items = history.flatMap(({ shipped }) => shipped);
  const ordered = sum(history, (cell) => cell.itemsOrdered);
  const direct = items.filter(({ isDirect }) => isDirect).length;
  const { evidence } = gatherEvidence({
    trackingIds: grouped(history, ({ id }) => id).map((of) => ({
      trackingId: `id-${of[0]?.id ?? 0}`,
      ...counts(of),
    })),
    days: grouped(history, ({ day }) => day).map(counts),
    items: {
      direct,
      indirect: items.length - direct,
      ordered,
      shipped: items.length,
      returnable: items.length,
      returned: items.filter(({ isReturned }) => isReturned).length,
    },
    periods: grouped(history, ({ day }) => Math.floor(day / 10)).map((of, tens) => ({
      from: new Date(Date.UTC(2026, 0, 1 + 10 * tens)).toISOString().slice(0, 10),
      ...commissionSums(
        of.flatMap(({ shipped }) => shipped.filter((s) => !s.isDirect).map((s) => s.cents)),
      ),
    })),
  });
  const groups = open.map(({ id, day, clicks }) => {
    const linked = products[id]?.cents;
    return {
      trackingId: `id-${id}`,
      clicks,
      ageMs: (firstDay + MONTH_DAYS - day - 0.5) * DAY_MS,
      ...(linked !== undefined && !productsUnknown && { directCommissionMinor: linked }),
    };
  });
  return {
    input: {
      groups,
      evidence,
      meanCommissionMinor: 272,
      assumptions: DEFAULT_ASSUMPTIONS,
      seed: 0.5,
      ...(onTheWay && {
        pipeline: {
          itemsOrdered: onTheWay.ordered,
          itemsShipped: onTheWay.shippedSoFar,
          returnableItems: onTheWay.returnableItems,
          returnableMinor: onTheWay.returnableCents,
        },
      }),
    },
    truth: earned(open) + (onTheWay?.cents ?? 0),
  };
}

/** Cents that the kept items of these paid. */
export function earned(cells: readonly Cell[]): number {
  return sum(cells, ({ shipped }) =>
    shipped.reduce((cents, item) => cents + (item.isReturned ? 0 : item.cents), 0),
  );
}

export function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function counts(of: readonly Cell[]) {
  return { clicks: sum(of, (c) => c.clicks), itemsOrdered: sum(of, (c) => c.itemsOrdered) };
}

function grouped(cells: readonly Cell[], by: (cell: Cell) => number): Cell[][] {
  const groups = new Map<number, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(by(cell));
    if (group) group.push(cell);
    else groups.set(by(cell), [cell]);
  }
  return [...groups.values()];
}
