import type { MarketplaceCode } from '../amazon/marketplaces';
import { appliedRows, RATE_TABLES, type RateTable } from './rate-tables';
import { REPORTED_ROWS } from './reported-rows';

/** A table of rates and where it is known from. */
export interface RateCard extends RateTable {
  /** Amazon's own table; its text was read through dated copies. */
  readonly source: string;
  /** Date on which the newest copy says it read the table; the year where it says no more. */
  readonly asOf: string;
}

const TOPIC = '/help/node/topic/GRXPHT8U84RAYDXZ';

/**
 * Where the tables of rate-tables.ts were read. Apart from them, because the script on Amazon's
 * pages needs those and not these.
 */
const SOURCES: Partial<Record<MarketplaceCode, readonly [page: string, asOf: string]>> = {
  US: [`affiliate-program.amazon.com${TOPIC}`, '2026-09-26'],
  UK: [`affiliate-program.amazon.co.uk${TOPIC}`, '2026-09-26'],
  DE: [`partnernet.amazon.de${TOPIC}`, '2026-09-26'],
  IT: [`programma-affiliazione.amazon.it${TOPIC}`, '2026-08-13'],
  FR: [`partenaires.amazon.fr${TOPIC}`, '2026-08-18'],
  ES: [`afiliados.amazon.es${TOPIC}`, '2026'],
  IN: ['affiliate-program.amazon.in/gp/associates/help/operating/advertisingfees', '2026-03-26'],
  JP: [`affiliate.amazon.co.jp${TOPIC}`, '2026-06-22'],
  BR: [`associados.amazon.com.br${TOPIC}`, '2026'],
  // An undated copy, in an older layout; files of 2026 still name its span of rates.
  AU: ['affiliate-program.amazon.com.au/help/operating/schedule', '2026'],
};

/** Stores of which only part of the table was seen; none of the reported rows was. */
const SEEN_IN_PART: readonly MarketplaceCode[] = ['FR', 'ES'];

/** All that may be applied without asking: every row of the tables and where they are known from. */
export const RATE_CARDS: readonly RateCard[] = RATE_TABLES.flatMap((table) => {
  const [page, asOf] = SOURCES[table.marketplace] ?? [];
  if (page === undefined || asOf === undefined) return [];
  const reported = SEEN_IN_PART.includes(table.marketplace)
    ? []
    : appliedRows(REPORTED_ROWS[table.family]);
  return [{ ...table, rows: [...table.rows, ...reported], source: `https://${page}`, asOf }];
});
