import type { LinkResult } from '../lib/links/tagged-link';
import { marketplace } from '../lib/amazon/marketplaces';
import { CopyButton } from './copy-button';
import { useI18n } from './i18n';
import { CAUTIONS, REFUSALS } from './wording';

export interface LinkCardProps {
  readonly link: LinkResult;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onOpenOptions: () => void;
  readonly takesFocus?: boolean;
}

/** A link ready to copy, or the reason why there is none and what to do about it. */
export function LinkCard({ link, onCopy, onOpenOptions, takesFocus = true }: LinkCardProps) {
  const { t } = useI18n();
  if (link.kind === 'refused') return <p class="refusal">{t(REFUSALS[link.refusal])}</p>;
  if (link.kind === 'no-tracking-id') {
    const { domain } = marketplace(link.marketplace);
    return (
      <>
        <p>{t('noTrackingId', domain)}</p>
        <button class="primary wide" type="button" onClick={onOpenOptions}>
          {t('addTrackingId')}
        </button>
      </>
    );
  }
  return (
    <>
      <output class="link" tabIndex={0}>
        {link.text}
      </output>
      <CopyButton text={link.text} onCopy={onCopy} takesFocus={takesFocus} />
      {link.caution && <p class="note">{t(CAUTIONS[link.caution])}</p>}
      {link.leftOut.length > 0 && <p class="note">{t('leftOut', link.leftOut.join(', '))}</p>}
    </>
  );
}
