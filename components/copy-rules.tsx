import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { LinkMaking } from '../lib/links/copyable-link';
import { useBriefly } from './briefly';
import { useI18n } from './i18n';

export interface CopyRulesProps {
  /** The stores that the links beside this are of. */
  readonly stores: readonly MarketplaceCode[];
  readonly disclosures: LinkMaking['disclosures'];
  readonly onCopyText: (text: string) => Promise<boolean>;
}

/**
 * Where a link may go and what has to stand beside it: on the sites listed in the account, not in
 * unsolicited e-mail, print or PDF (Participation Requirements §§2, 6; read 2026-11-22).
 */
export function CopyRules({ stores, disclosures, onCopyText }: CopyRulesProps) {
  const { t } = useI18n();
  return (
    <p class="note">
      {t('copyRules')}
      {stores.map((store) => {
        const text = disclosures[store];
        return (
          text && (
            <DisclosureButton
              key={store}
              text={text}
              label={
                stores.length > 1
                  ? t('copyDisclosureOf', marketplace(store).domain)
                  : t('copyDisclosure')
              }
              onCopyText={onCopyText}
            />
          )
        );
      })}
    </p>
  );
}

/** Copies the sentence that a store demands, and says so. */
export function DisclosureButton({
  text,
  label,
  onCopyText,
}: Pick<CopyRulesProps, 'onCopyText'> & { readonly text: string; readonly label: string }) {
  const { t } = useI18n();
  const [outcome, showOutcome] = useBriefly<'copied' | 'failed'>((result) => result === 'failed');
  return (
    <>
      {' '}
      <button
        class="inline"
        type="button"
        title={text}
        onClick={() => void onCopyText(text).then((ok) => showOutcome(ok ? 'copied' : 'failed'))}
      >
        {outcome === 'copied' ? `✓ ${t('copied')}` : label}
      </button>
      <span class="sr" role="status">
        {outcome === 'copied' && t('copied')}
      </span>
      {outcome === 'failed' && (
        <span class="error" role="alert">
          {' '}
          {t('disclosureFailed', text)}
        </span>
      )}
      {outcome === 'copied' && text.includes('[') && <span> {t('disclosureFillIn')}</span>}
    </>
  );
}
