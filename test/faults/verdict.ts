import { parseClick, type Click } from '../../lib/clicks/click';
import { parseClickBurst } from '../../lib/clicks/click-burst';
import { tally, type Rollup } from '../../lib/clicks/rollup';

/** The ledger and the outbox as they are at one moment, unchecked. */
export interface LedgerState {
  readonly clicks: readonly unknown[];
  readonly bursts: readonly unknown[];
  readonly rollups: readonly Rollup[];
  /** Clicks of the arrivals in the outbox. */
  readonly waiting: readonly unknown[];
}

export interface Verdict {
  /** Left by a page, and neither a row, nor counted in a burst, nor waiting. */
  readonly lost: number;
  /** Counted more than once. */
  readonly double: number;
  /** Rollups that disagree with rows and bursts, and rows that should not be there. */
  readonly wrong: number;
  readonly waiting: number;
}

/**
 * Compares the ledger with what was done. Every arrival has an ASIN of its own, so that rows can be
 * told apart; in a burst they cannot, so bursts count for those that have no row.
 *
 * @param left ASINs of the arrivals that pages have left.
 * @param tried ASINs of all that were tried; some may have been left without anybody seeing it.
 */
export function judge(
  state: LedgerState,
  left: ReadonlySet<string>,
  tried: ReadonlySet<string>,
): Verdict {
  const rows = state.clicks.map(parseClick).filter((click) => click !== undefined);
  const bursts = state.bursts.map(parseClickBurst).filter((burst) => burst !== undefined);
  const unreadable = state.clicks.length - rows.length + state.bursts.length - bursts.length;
  const ids = new Set(rows.map(({ id }) => id));
  const waiting = state.waiting
    .map(parseClick)
    // One whose row is written already only waits to be removed.
    .filter((click): click is Click => click !== undefined && !ids.has(click.id));

  const all = [...rows, ...waiting];
  const seen = new Set(all.map(({ asin }) => String(asin)));
  const strays = [...seen].filter((asin) => !tried.has(asin)).length;
  const inBursts = bursts.reduce((sum, { clicks }) => sum + clicks, 0);
  const withoutRow = [...left].filter((asin) => !seen.has(asin)).length;
  return {
    lost: Math.max(0, withoutRow - inBursts),
    double: all.length - seen.size + Math.max(0, inBursts - withoutRow),
    wrong: unreadable + strays + disagreements(tally(rows, bursts), state.rollups),
    waiting: waiting.length,
  };
}

function disagreements(right: readonly Rollup[], kept: readonly Rollup[]): number {
  const name = ({ key, clicks }: Rollup) => `${key.join(' ')} ${clicks}`;
  const rightOnes = new Set(right.map(name));
  const keptOnes = new Set(kept.map(name));
  const missing = [...rightOnes].filter((rollup) => !keptOnes.has(rollup)).length;
  const surplus = [...keptOnes].filter((rollup) => !rightOnes.has(rollup)).length;
  return Math.max(missing, surplus);
}
