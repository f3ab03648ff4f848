import { createLedgerConnection, type ConnectLedger } from '../../lib/storage/database';

let made = 0;

/** A name that no other test's database has. */
export function freshName(): string {
  made += 1;
  return `ledger of test ${made}`;
}

/** The one connection of a context to a new, empty ledger. */
export function freshLedger(): ConnectLedger {
  return createLedgerConnection(freshName());
}
