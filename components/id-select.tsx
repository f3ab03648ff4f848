import { idsFor, type OwnTrackingId } from '../lib/amazon/tracking-id';
import { labelOf, type TrackingIdLabel } from '../lib/links/link-preferences';
import type { TaggedLink } from '../lib/links/tagged-link';
import { useI18n } from './i18n';

/** Several tracking IDs of one store, to choose from. */
export interface IdSelectProps {
  readonly own: readonly OwnTrackingId[];
  readonly labels: readonly TrackingIdLabel[];
  /** The link is to be made with this ID, and those of this store from now on. */
  readonly onChooseId: (chosen: OwnTrackingId) => void;
  readonly link: TaggedLink;
}

/** The tracking ID of a link, to be chosen where the user has several for its store. */
export function IdSelect({ own, labels, onChooseId, link }: IdSelectProps) {
  const { t } = useI18n();
  const store = link.marketplace;
  const ids = idsFor(own, store);
  const nameOf = (id: OwnTrackingId['id']) => {
    const label = labelOf({ labels }, { marketplace: store, id });
    return label ? `${id} · ${label}` : id;
  };
  if (ids.length < 2) {
    return (
      <div class="field grow">
        <span>{t('trackingId')}</span>
        <bdi class="only figures">{nameOf(link.trackingId)}</bdi>
      </div>
    );
  }
  return (
    <label class="field grow">
      <span>{t('trackingId')}</span>
      <select
        value={link.trackingId}
        onChange={({ currentTarget: { value } }) => {
          const id = ids.find((each) => each === value);
          if (id) onChooseId({ marketplace: store, id });
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
