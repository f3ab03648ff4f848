import type { Scene } from './scene';

/** What one run of a fault has to say beside what the ledger says. */
export interface Outcome {
  /** Arrivals that this fault may not keep a page from leaving, and that were not left. */
  readonly lost?: number;
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
  /**
   * Does the harm amid arrivals. What must be in the ledger in the end is what `scene` knows to
   * have been left; the ledger is given the chance to carry it afterwards.
   */
  readonly run: (scene: Scene, run: Run) => Promise<Outcome>;
}
