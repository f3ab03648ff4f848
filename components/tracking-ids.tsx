import { useState } from 'preact/hooks';
import {
  marketplace,
  MARKETPLACES,
  isMarketplaceCode,
  type MarketplaceCode,
} from '../lib/amazon/marketplaces';
import {
  readTrackingId,
  type OwnTrackingId,
  type TrackingIdWarning,
} from '../lib/amazon/tracking-id';
import { useI18n, type MessageKey } from './i18n';
import { TRACKING_ID_PROBLEMS } from './wording';

export interface TrackingIdsProps {
  readonly own: readonly OwnTrackingId[];
  /** Resolves when it is kept: at this place of the list, or at its end. */
  readonly onAdd: (added: OwnTrackingId, place?: number) => Promise<void>;
  readonly onRemove: (removed: OwnTrackingId) => Promise<void>;
}

/** The user's tracking IDs, store by store. Nothing is preset. */
export function TrackingIds({ own, onAdd, onRemove }: TrackingIdsProps) {
  const { t } = useI18n();
  const [store, setStore] = useState<MarketplaceCode>('US');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const [removed, setRemoved] = useState<{ entry: OwnTrackingId; place: number }>();
  const [busy, setBusy] = useState(false);

  const reading = readTrackingId(text, store);
  const warnings = text !== '' && reading.ok ? reading.warnings : [];

  function clearMessages(): void {
    setError(undefined);
    setSaved(undefined);
    setRemoved(undefined);
  }

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    clearMessages();
    if (!reading.ok) {
      setError(t(TRACKING_ID_PROBLEMS[reading.problem]));
      return;
    }
    if (own.some((o) => o.id === reading.id && o.marketplace === store)) {
      setError(t('idKnown', reading.id, marketplace(store).domain));
      return;
    }
    setBusy(true);
    await onAdd({ marketplace: store, id: reading.id });
    setBusy(false);
    setSaved(t('idSaved', reading.id, marketplace(store).domain));
    setText('');
  }

  return (
    <>
      {own.length > 0 && (
        <ul class="ids">
          {own.map((entry, place) => (
            <li key={`${entry.marketplace} ${entry.id}`}>
              <span class="figures">{entry.id}</span>
              <span class="soft">{marketplace(entry.marketplace).domain}</span>
              <button
                type="button"
                aria-label={t('removeId', entry.id)}
                onClick={() => {
                  clearMessages();
                  void onRemove(entry).then(() => setRemoved({ entry, place }));
                }}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add-id" onSubmit={(event) => void add(event)} noValidate>
        <label class="field">
          <span>{t('store')}</span>
          <select
            value={store}
            onChange={({ currentTarget: { value } }) => {
              if (isMarketplaceCode(value)) setStore(value);
              clearMessages();
            }}
          >
            {MARKETPLACES.map(({ code, domain }) => (
              <option key={code} value={code}>
                {domain}
              </option>
            ))}
          </select>
        </label>
        <label class="field grow">
          <span>{t('trackingId')}</span>
          <input
            type="text"
            value={text}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            placeholder={t('trackingIdExample', marketplace(store).tagSuffix)}
            aria-invalid={error !== undefined}
            aria-describedby="id-message"
            onInput={(event) => {
              setText(event.currentTarget.value);
              clearMessages();
            }}
          />
        </label>
        <button class="primary" type="submit" disabled={busy}>
          {t('add')}
        </button>
      </form>
      <div id="id-message" aria-live="polite">
        {error !== undefined && <p class="error">{error}</p>}
        {error === undefined &&
          warnings.map((warning) => (
            <p key={warning} class="warning">
              {t(WARNINGS[warning], marketplace(store).domain, marketplace(store).tagSuffix)}
            </p>
          ))}
        {saved !== undefined && <p class="done">{saved}</p>}
        {removed && (
          <p class="row">
            {t('idRemoved', removed.entry.id, marketplace(removed.entry.marketplace).domain)}
            <button
              type="button"
              onClick={() => {
                void onAdd(removed.entry, removed.place);
                setRemoved(undefined);
              }}
            >
              {t('undo')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

const WARNINGS: Readonly<Record<TrackingIdWarning, MessageKey>> = {
  suffix: 'idWarningSuffix',
  mark: 'idWarningMark',
};
