/**
 * Runs the work while no other context runs such work; comes in from outside. A context that dies
 * lets go.
 */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;
