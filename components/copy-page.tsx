import { useI18n } from './i18n';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { PageHeader } from './page-header';
import { Pasted, type PastedProps } from './paste-field';

export type CopyPageState =
  | ({ readonly kind: 'ready' } & Pick<PastedProps, 'pasted' | 'actions'>)
  | { readonly kind: 'expired' }
  | { readonly kind: 'problem'; readonly what: LedgerProblemProps['what'] };

export interface CopyPageProps {
  readonly state: CopyPageState;
  /** Whether the user meant to come here, and not to copy in the page that was in front. */
  readonly isAskedFor: boolean;
  readonly onBatch: () => void;
}

/** The small page that opens where the page in front cannot copy, or nothing can be linked. */
export function CopyPage({ state, isAskedFor, onBatch }: CopyPageProps) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader />
      {state.kind === 'problem' && <LedgerProblem what={state.what} waiting={0} />}
      {state.kind === 'expired' && (
        <section class="card">
          <p class="refusal">{t('copyExpired')}</p>
        </section>
      )}
      {state.kind === 'ready' && (
        <section class="card">
          {!isAskedFor && isLink(state.pasted) && <p class="soft">{t('copyHereInstead')}</p>}
          <Pasted {...state} onBatch={onBatch} takesFocus />
        </section>
      )}
    </>
  );
}

function isLink(pasted: PastedProps['pasted']): boolean {
  return pasted.kind === 'one' && pasted.link.kind === 'link';
}
