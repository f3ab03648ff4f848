import { marketplace } from '../lib/amazon/marketplaces';
import { idsFor, type OwnTrackingId } from '../lib/amazon/tracking-id';
import { labelOf, type TrackingIdLabel } from '../lib/links/link-preferences';
import type { LinkResult } from '../lib/links/tagged-link';
import { CopyButton } from './copy-button';
import { useI18n } from './i18n';
import { CAUTIONS, REFUSALS } from './wording';

export interface LinkCardProps {
  readonly link: LinkResult;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onOpenOptions: () => void;
  readonly takesFocus?: boolean;
  /** Undefined where no choice is offered: the link has what is preferred. */
  readonly idChoice?: IdChoice;
}

/** Several tracking IDs of one store, to choose from. */
export interface IdChoice {
  readonly own: readonly OwnTrackingId[];
  readonly labels: readonly TrackingIdLabel[];
  /** The link is to be made with this ID, and those of this store from now on. */
  readonly onChoose: (chosen: OwnTrackingId) => void;
}

/** A link ready to copy, or the reason why there is none and what to do about it. */
export function LinkCard(props: LinkCardProps) {
  const { link, onCopy, onOpenOptions, takesFocus = true, idChoice } = props;
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
      {idChoice && <IdSelect {...idChoice} link={link} />}
      <output class="link" tabIndex={0}>
        {link.text}
      </output>
      <CopyButton text={link.text} onCopy={onCopy} takesFocus={takesFocus} />
      {link.caution && <p class="note">{t(CAUTIONS[link.caution])}</p>}
      {link.leftOut.length > 0 && <p class="note">{t('leftOut', link.leftOut.join(', '))}</p>}
    </>
  );
}

function IdSelect({
  own,
  labels,
  onChoose,
  link,
}: IdChoice & { readonly link: Extract<LinkResult, { kind: 'link' }> }) {
  const { t } = useI18n();
  const store = link.marketplace;
  const ids = idsFor(own, store);
  if (ids.length < 2) return null;
  return (
    <label class="field">
      <span>{t('trackingId')}</span>
      <select
        value={link.trackingId}
        onChange={({ currentTarget: { value } }) => {
          const id = ids.find((each) => each === value);
          if (id) onChoose({ marketplace: store, id });
        }}
      >
        {ids.map((id) => {
          const label = labelOf({ labels }, { marketplace: store, id });
          return (
            <option key={id} value={id}>
              {label ? `${id} · ${label}` : id}
            </option>
          );
        })}
      </select>
    </label>
  );
}
