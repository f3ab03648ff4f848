import type { MarketplaceCode } from '../amazon/marketplaces';
import { marketplace } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { DayOrder } from './date-text';
import { createDayEvidence } from './day-evidence';
import { findHeader, HEADER_WITHIN, type Column, type Header } from './headings';
import { findMapped } from './mapped-header';
import { createMarkEvidence } from './mark-evidence';
import { currencyIn, type DecimalMark } from './number-text';
import { reportKind } from './report-kind';
import type { ReportMapping } from './report-mapping';
import { isWithin, periodsInTitle, type Period } from './report-period';
import type { Cell, ReportKind } from './report-row';
import { possibleStores } from './report-store-hint';

/** What can be said of a table from its cells; the rest is asked. */
export interface Recognised {
  readonly header: Header;
  readonly kind: ReportKind;
  /** What the title names and the rows do not contradict. */
  readonly period: Period | undefined;
  /** One is sure; several or none have to be asked about. */
  readonly stores: readonly MarketplaceCode[];
  /** `unknown` makes no difference here; undefined has to be asked. */
  readonly mark: DecimalMark | undefined;
  /** `unknown` makes no difference here; undefined has to be asked. */
  readonly order: DayOrder | undefined;
  /** Whether the user has said what its columns are. */
  readonly isMapped: boolean;
}

export interface Recogniser {
  /** Takes the table's next rows. */
  look(rows: readonly (readonly Cell[])[]): void;
  /** What all rows so far show. */
  result(): Recognised | { readonly unknown: Header | undefined };
}

const COUNTS: readonly Column[] = ['clicks', 'ordered', 'directOrdered', 'shipped', 'returned'];
const AMOUNTS: readonly Column[] = [
  'revenue',
  'returnedRevenue',
  'fees',
  'shippedFees',
  'returnedFees',
  'bonus',
];
/** Written the same way, and asked only where the figures leave a doubt. */
const WITNESSES: readonly Column[] = ['price', 'orderedRevenue', 'rate', 'conversion'];

/** Different texts that are remembered so as to be looked at once; more are looked at each time. */
const REMEMBERED = 1000;

/**
 * Makes what looks through one table, in memory that does not grow with it.
 *
 * @param own the user's tracking IDs.
 * @param mappings what the user has said of columns; that goes before what is known of them.
 */
export function createRecogniser(
  own: readonly OwnTrackingId[],
  mappings: readonly ReportMapping[] = [],
): Recogniser {
  const first: (readonly Cell[])[] = [];
  let isDecided = false;
  let header: Header | undefined;
  let kind: ReportKind | undefined;
  let isMapped = false;
  let look: ((cells: readonly Cell[]) => void) | undefined;
  const marks = createMarkEvidence();
  const days = createDayEvidence();
  const sellers = createSellerEvidence();
  const ids = createIdEvidence(own);
  let cellCurrency: string | undefined;

  const decide = (): void => {
    isDecided = true;
    const mapped = findMapped(first, mappings);
    isMapped = mapped !== undefined;
    header = mapped?.header ?? findHeader(first);
    kind = mapped?.kind ?? (header && reportKind(header));
    if (!header || !kind) return;
    const { columns, quantity, currency } = header;
    const indexes = (names: readonly Column[]) =>
      names.map((name) => columns[name]).filter((index) => index !== undefined);
    const counts = indexes(COUNTS);
    if (quantity !== undefined) counts.push(quantity);
    const amounts = indexes(AMOUNTS);
    const witnesses = indexes(WITNESSES);
    look = (cells) => {
      for (const index of counts) {
        const cell = cells[index];
        if (typeof cell === 'string') marks.count(cell);
      }
      for (const index of amounts) {
        const cell = cells[index];
        if (typeof cell !== 'string') continue;
        marks.amount(cell);
        if (currency === undefined) cellCurrency ??= foreignToNumbers(cell);
      }
      for (const index of witnesses) {
        const cell = cells[index];
        if (typeof cell === 'string') marks.witness(cell);
      }
      const day = columns.day === undefined ? null : cells[columns.day];
      if (typeof day === 'string') days.see(day);
      const seller = columns.seller === undefined ? null : cells[columns.seller];
      if (typeof seller === 'string') sellers.see(seller);
      const id = columns.trackingId === undefined ? null : cells[columns.trackingId];
      if (typeof id === 'string') ids.see(id);
    };
    first.slice(header.row + 1).forEach(look);
  };

  return {
    look(rows) {
      for (const cells of rows) {
        if (isDecided) {
          if (!look) return;
          look(cells);
          continue;
        }
        first.push(cells);
        if (first.length === HEADER_WITHIN) decide();
      }
    },
    result() {
      if (!isDecided) decide();
      if (!header || !kind) return { unknown: header };
      const stores = possibleStores({
        currency: header.currency ?? cellCurrency,
        sellers: sellers.found(),
        trackingIds: ids.found(),
        own,
      });
      const hasNoDecimals =
        stores.length > 0 && stores.every((code) => marketplace(code).currencyDecimals === 0);
      const titled = periodsInTitle(first.slice(0, header.row));
      const order = days.order(titled);
      const seen = days.seen(order);
      return {
        header,
        kind,
        period: titled.find((period) => !seen || isWithin(seen, period)),
        stores,
        mark: marks.mark(hasNoDecimals),
        order,
        isMapped,
      };
    },
  };
}

function foreignToNumbers(text: string): string | undefined {
  return /[^\d\s.,()+−-]/.test(text) ? currencyIn(text) : undefined;
}

interface Evidence {
  see(text: string): void;
  found(): Iterable<string>;
}

/** Sellers that are Amazon itself; the others have names of their own. */
function createSellerEvidence(): Evidence {
  const found = new Set<string>();
  let last = '';
  return {
    see(text) {
      if (text === last) return;
      last = text;
      if (found.size < 50 && text.length < 50 && /amazon\./i.test(text)) found.add(text.trim());
    },
    found: () => found,
  };
}

/** Of the tracking IDs only the user's own ones, and one of each ending. */
function createIdEvidence(own: readonly OwnTrackingId[]): Evidence {
  const ownIds = new Set<string>(own.map(({ id }) => id));
  const known = new Set<string>();
  const found = new Map<string, string>();
  return {
    see(text) {
      if (known.has(text) || text.length > 100) return;
      if (known.size < REMEMBERED) known.add(text);
      const id = text.replace(/\s/g, '').toLowerCase();
      if (ownIds.has(id)) found.set(id, id);
      const ending = /-\d\d$/.exec(id)?.[0];
      if (ending !== undefined && !found.has(ending)) found.set(ending, id);
    },
    found: () => found.values(),
  };
}
