import { MARKETPLACE_FACTS } from '../lib/amazon/marketplace-facts';
import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import { useBriefly } from './briefly';
import { useI18n } from './i18n';

export interface CopyRulesProps {
  readonly store: MarketplaceCode;
  /** The sentence that the store demands; undefined where none is known. */
  readonly disclosure: string | undefined;
  readonly onCopyText: (text: string) => Promise<boolean>;
}

/**
 * Where a link may go and what has to stand beside it: on the sites listed in the account, not in
 * unsolicited e-mail, print or PDF (Participation Requirements §§2, 6; read 2026-11-22).
 */
export function CopyRules({ store, disclosure, onCopyText }: CopyRulesProps) {
  const { t } = useI18n();
  const [outcome, showOutcome] = useBriefly<'copied' | 'failed'>((result) => result === 'failed');
  return (
    <p class="note">
      {t('copyRules')}
      {disclosure !== undefined && disclosure !== '' && (
        <>
          {' '}
          <button
            class="inline"
            type="button"
            title={disclosure}
            lang={MARKETPLACE_FACTS[store].languages[0]}
            aria-label={t('copyDisclosure')}
            onClick={() => {
              void onCopyText(disclosure).then((ok) => showOutcome(ok ? 'copied' : 'failed'));
            }}
          >
            {outcome === 'copied' ? `✓ ${t('copied')}` : t('copyDisclosure')}
          </button>
          <span class="sr" role="status">
            {outcome === 'copied' && t('copied')}
            {outcome === 'failed' && t('copyFailed')}
          </span>
        </>
      )}
    </p>
  );
}
