import { plural, useI18n, type MessageKey } from './i18n';

export interface LedgerProblemProps {
  /**
   * `settings`: there, but not readable. `newer`: written by a later version. `blocked`: held by a
   * page of an earlier one. `closed`: the browser does not open the database. `failed`: something
   * else went wrong.
   */
  readonly what: 'settings' | 'newer' | 'blocked' | 'closed' | 'failed';
  /** Arrivals that wait in the outbox. */
  readonly waiting: number;
  /** The page with the diagnostics, where that is another. */
  readonly diagnosticsAt?: string;
}

/** Said instead of showing an empty ledger. */
export function LedgerProblem({ what, waiting, diagnosticsAt }: LedgerProblemProps) {
  const i18n = useI18n();
  return (
    <section class="card" role="alert">
      <p class="error">{i18n.t(SENTENCES[what])}</p>
      {waiting > 0 && <p>{plural(i18n, 'waiting', waiting)}</p>}
      {diagnosticsAt !== undefined && (
        <a href={diagnosticsAt} target="_blank">
          {i18n.t('diagnosticsTitle')}
        </a>
      )}
    </section>
  );
}

const SENTENCES: Readonly<Record<LedgerProblemProps['what'], MessageKey>> = {
  settings: 'settingsUnreadable',
  newer: 'ledgerNewer',
  blocked: 'ledgerBlocked',
  closed: 'ledgerClosed',
  failed: 'ledgerFailed',
};
