import { parseClick } from '../clicks/click';
import { parseClickBurst } from '../clicks/click-burst';
import { parseForeignArrival } from '../clicks/foreign-arrival';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import { parseLinkMade } from '../links/link-made';
import type { DatedRows } from './schema';
import { parseSettingsRecord, type Settings } from './settings-store';

/** What a backup holds: all that the user made. Rollups follow from it. */
export interface LedgerContent extends DatedRows {
  /** Absent where they could not be read. */
  readonly settings?: Settings;
  readonly products: readonly KnownProduct[];
}

/** How a row of each kind is checked; the order is that of the file. */
export const ROW_PARSERS = {
  settings: parseSettingsRecord,
  clicks: parseClick,
  bursts: parseClickBurst,
  foreignArrivals: parseForeignArrival,
  links: parseLinkMade,
  products: parseKnownProduct,
} as const;

export type RowKind = keyof typeof ROW_PARSERS;

export const ROW_KINDS = Object.keys(ROW_PARSERS) as RowKind[];
