/** What the ledger needs of the browser's small key-value storage; comes in from outside. */
export interface KeyValueArea {
  get(key: string): Promise<unknown>;
  /** All entries whose key starts with the prefix. */
  entries(prefix: string): Promise<Record<string, unknown>>;
  /** All of them in one write. */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
