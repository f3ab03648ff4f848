import { plural, useI18n } from './i18n';

export interface LedgerProblemProps {
  /** `settings`: there, but not readable. `closed`: the browser does not open the database. */
  readonly what: 'settings' | 'closed';
  /** Arrivals that wait in the outbox. */
  readonly waiting: number;
}

/** Said instead of showing an empty ledger. */
export function LedgerProblem({ what, waiting }: LedgerProblemProps) {
  const i18n = useI18n();
  return (
    <section class="card" role="alert">
      <p class="error">{i18n.t(what === 'settings' ? 'settingsUnreadable' : 'ledgerClosed')}</p>
      {waiting > 0 && <p>{plural(i18n, 'waiting', waiting)}</p>}
    </section>
  );
}
