import type { KeyValueArea } from '../../lib/storage/key-value-area';

/** The browser's small storage as the ledger sees it, kept in memory; values are copied. */
export class MemoryArea implements KeyValueArea {
  readonly kept = new Map<string, unknown>();

  get(key: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.kept.get(key)));
  }

  entries(prefix: string): Promise<Record<string, unknown>> {
    const found = [...this.kept].filter(([key]) => key.startsWith(prefix));
    return Promise.resolve(Object.fromEntries(structuredClone(found)));
  }

  set(items: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [key, value] of Object.entries(items)) this.kept.set(key, structuredClone(value));
    return Promise.resolve();
  }

  remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.kept.delete(key);
    return Promise.resolve();
  }

  keys(): string[] {
    return [...this.kept.keys()];
  }
}
