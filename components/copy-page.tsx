import type { LinkResult } from '../lib/links/tagged-link';
import { useI18n } from './i18n';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { LinkCard } from './link-card';
import { PageHeader } from './page-header';

export type CopyPageState =
  | { readonly kind: 'link'; readonly link: LinkResult }
  | { readonly kind: 'expired' }
  | { readonly kind: 'problem'; readonly what: LedgerProblemProps['what'] };

export interface CopyPageProps {
  readonly state: CopyPageState;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onOpenOptions: () => void;
}

/** The small page that opens where the page in front cannot copy, or nothing can be linked. */
export function CopyPage({ state, onCopy, onOpenOptions }: CopyPageProps) {
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
      {state.kind === 'link' && (
        <section class="card">
          {state.link.kind === 'link' && <p class="soft">{t('copyHereInstead')}</p>}
          <LinkCard link={state.link} onCopy={onCopy} onOpenOptions={onOpenOptions} />
        </section>
      )}
    </>
  );
}
