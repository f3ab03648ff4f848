import { useState } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { withoutId } from '../lib/links/id-changes';
import { defaultId, idInUse, type LinkPreferences } from '../lib/links/link-preferences';
import { AddId } from './add-id';
import { useI18n, type I18n } from './i18n';
import { IdList } from './id-list';
import { PasteIds } from './paste-ids';
import { UndoLine } from './undo-line';

/** What can be done with tracking IDs. Each resolves with whether it is kept. */
export interface IdActions {
  /** Keeps them all at once, or none. */
  readonly onAdd: (added: readonly OwnTrackingId[]) => Promise<boolean>;
  readonly onRemove: (removed: OwnTrackingId) => Promise<boolean>;
  /** Brings back one that was removed, to this place of the list, as it was. */
  readonly onPutBack: (removed: OwnTrackingId, place: number) => Promise<boolean>;
  readonly onLabel: (entry: OwnTrackingId, label: string) => Promise<boolean>;
  readonly onDefault: (entry: OwnTrackingId) => Promise<boolean>;
}

export interface TrackingIdsProps extends IdActions {
  readonly own: readonly OwnTrackingId[];
  readonly links: LinkPreferences;
}

interface Removed {
  readonly entry: OwnTrackingId;
  readonly place: number;
  /** What has changed by it. */
  readonly said: string;
}

/** The user's tracking IDs: which there are, what they are called, and which of them links get. */
export function TrackingIds(props: TrackingIdsProps) {
  const { own, links, onAdd, onRemove, onPutBack, onDefault } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [removed, setRemoved] = useState<Removed>();
  /** The list that is being pasted. */
  const [list, setList] = useState<string>();
  const [saved, setSaved] = useState<string>();

  const remove = async (entry: OwnTrackingId) => {
    const place = own.findIndex(
      ({ id, marketplace: store }) => id === entry.id && store === entry.marketplace,
    );
    const said = removalOf(entry, props, i18n);
    if (await onRemove(entry)) setRemoved({ entry, place, said });
  };
  const undo = async ({ entry, place }: Removed) => {
    if (await onPutBack(entry, place)) setRemoved(undefined);
  };
  const openList = (text: string) => {
    setSaved(undefined);
    setList(text);
  };

  return (
    <>
      {own.length > 0 && (
        <IdList
          {...props}
          links={links}
          onDefault={(entry) => void onDefault(entry)}
          onRemove={(entry) => void remove(entry)}
        />
      )}
      {removed && (
        <UndoLine
          key={`${removed.entry.marketplace} ${removed.entry.id}`}
          onUndo={() => void undo(removed)}
        >
          {removed.said}
        </UndoLine>
      )}
      {list === undefined ? (
        <>
          <AddId own={own} onAdd={onAdd} onPasteMany={openList} />
          <div class="row">
            <button type="button" onClick={() => openList('')}>
              {t('idPasteMany')}
            </button>
            {saved !== undefined && (
              <span class="done" role="status">
                {saved}
              </span>
            )}
          </div>
        </>
      ) : (
        <PasteIds
          own={own}
          text={list}
          onText={setList}
          onAdd={onAdd}
          onClose={(said) => {
            setList(undefined);
            setSaved(said);
          }}
        />
      )}
    </>
  );
}

/** What is said when an ID is removed: what it was to links, and which they get instead. */
function removalOf(
  entry: OwnTrackingId,
  { own, links }: Pick<TrackingIdsProps, 'own' | 'links'>,
  { t }: I18n,
): string {
  const { id, marketplace: store } = entry;
  const { domain } = marketplace(store);
  const left = withoutId({ trackingIds: own, links }, entry).trackingIds;
  const instead = idInUse(links, left, store);
  const said = [t('idRemoved', id, domain)];
  if (instead === undefined) said.push(t('idWasOnly', domain));
  else if (idInUse(links, own, store) === id) said.push(t('idWasInUse', instead));
  else if (defaultId(links, own, store) === id) {
    said.push(t('idWasDefault', defaultId(links, left, store) ?? instead));
  }
  return said.join(' ');
}
