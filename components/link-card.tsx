import { useEffect, useRef } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import { cutText } from '../lib/amazon/plain-line';
import type { Copyable, CopyableResult, LinkMaking } from '../lib/links/copyable-link';
import { CopyButton } from './copy-button';
import { CopyRules } from './copy-rules';
import { FormatSelect, type FormatSelectProps } from './format-select';
import { useI18n } from './i18n';
import { IdSelect, type IdSelectProps } from './id-select';
import { OtherStores } from './other-stores';
import { CAUTIONS, REFUSALS } from './wording';

/** What a link can be made with, and what can be done with it. */
export interface LinkActions extends FormatSelectProps, Omit<IdSelectProps, 'own' | 'link'> {
  readonly making: LinkMaking;
  readonly onCopy: (copies: readonly Copyable[]) => Promise<boolean>;
  /** Copies what is no link. */
  readonly onCopyText: (text: string) => Promise<boolean>;
  readonly onOpenOptions: () => void;
}

export interface LinkCardProps extends LinkActions {
  readonly link: CopyableResult;
  readonly takesFocus?: boolean;
  /** Keys that copy this very link; '' for none. */
  readonly keys?: string;
}

/** A tag is anybody's text. */
const SHOWN_TAG = 40;

/** A link ready to copy, or the reason why there is none and what to do about it. */
export function LinkCard(props: LinkCardProps) {
  const { link, making, onCopy, onCopyText, onOpenOptions, takesFocus = true, keys = '' } = props;
  const { t } = useI18n();
  // A choice made here keeps the focus; only the first link is what the user came for.
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);
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
  const { text } = link.copy.snippet;
  return (
    <>
      <div class="row choices">
        <IdSelect {...props} own={making.trackingIds} link={link} />
        <FormatSelect {...props} />
      </div>
      <output class="link" tabIndex={0} dir="auto">
        {text}
      </output>
      {/* Another link is not the one that was copied. */}
      <CopyButton
        key={text}
        onCopy={() => onCopy([link.copy])}
        keys={keys}
        takesFocus={isFirst.current && takesFocus}
      />
      {link.caution && <p class="note">{t(CAUTIONS[link.caution])}</p>}
      {link.leftOut.length > 0 && (
        <p class="note">
          {t('leftOut', link.leftOut.map((tag) => cutText(tag, SHOWN_TAG)).join(', '))}
        </p>
      )}
      <OtherStores link={link} making={making} onCopy={onCopy} />
      <CopyRules
        stores={[link.marketplace]}
        disclosures={making.disclosures}
        onCopyText={onCopyText}
      />
    </>
  );
}
