import type { Scene } from './scene';

/** What one run of a fault has to say beside what the ledger says. */
export interface Outcome {
  /** What this fault may not keep from being kept, and what was not: arrivals not left, imported rows. */
  readonly lost?: number;
  /** Rows of imports that count more than once. */
  readonly double?: number;
  /** Rows that came in another way than by arrivals, and were looked for in the end. */
  readonly rows?: number;
  /** Figures that this fault demands and the ledger does not show. */
  readonly wrong?: number;
  /** Counts for the table's last column, summed over the runs. */
  readonly notes?: Readonly<Record<string, number>>;
}

export interface Run {
  /** From 0. */
  readonly number: number;
  readonly short: boolean;
  /** The same numbers in every run of that number. */
  readonly random: () => number;
}

/** One way in which things go wrong. Every run starts with an empty ledger and a worker awake. */
export interface Fault {
  readonly name: string;
  readonly runs: number;
  /** Runs of the short form. */
  readonly shortRuns: number;
  /** Takes too long, needs too much of the machine, or hangs on it too much, for `npm test`. */
  readonly slow?: true;
  /** It destroys what was written already, so that some is lost; that must be said on screen. */
  readonly destroys?: true;
  /** What the fault costs, for the table's last column. */
  readonly cost?: string;
  /** Why it cannot be tried on this machine, if so. */
  readonly missing?: () => string | undefined;
  /**
   * Does the harm amid arrivals. What must be in the ledger in the end is what `scene` knows to
   * have been left; the ledger is given the chance to carry it afterwards.
   */
  readonly run: (scene: Scene, run: Run) => Promise<Outcome>;
}
