import { useState } from 'preact/hooks';
import { isMarketplaceCode, marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { readTrackingId, type OwnTrackingId } from '../lib/amazon/tracking-id';
import { checkTrackingId, readTrackingIds } from '../lib/amazon/tracking-id-list';
import { useI18n } from './i18n';
import { StoreOptions } from './store-options';
import { domainsOf, ID_WARNINGS, TRACKING_ID_PROBLEMS } from './wording';

export interface AddIdProps {
  readonly own: readonly OwnTrackingId[];
  /** Resolves with whether they are kept. */
  readonly onAdd: (added: readonly OwnTrackingId[]) => Promise<boolean>;
  /** Called with a text that holds more than one ID. */
  readonly onPasteMany: (text: string) => void;
}

/** One tracking ID for one store. */
export function AddId({ own, onAdd, onPasteMany }: AddIdProps) {
  const { t } = useI18n();
  const [store, setStore] = useState<MarketplaceCode>('US');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  /** One that the user has for another store: as good as never meant, so it takes a second word. */
  const [elsewhere, setElsewhere] = useState<OwnTrackingId>();
  const [saved, setSaved] = useState<string>();
  const [busy, setBusy] = useState(false);

  const reading = readTrackingId(text, store);
  const warnings = text !== '' && reading.ok ? reading.warnings : [];
  const { domain, tagSuffix } = marketplace(store);

  function clearMessages(): void {
    setError(undefined);
    setElsewhere(undefined);
    setSaved(undefined);
  }

  function check(event: Event): void {
    event.preventDefault();
    clearMessages();
    if (!reading.ok) return setError(t(TRACKING_ID_PROBLEMS[reading.problem]));
    const { id } = reading;
    const entry = { marketplace: store, id };
    const use = checkTrackingId(id, store, own);
    if (use.ok) return setError(t('idKnown', id, domain));
    if (use.problem === 'unknown') return void add(entry);
    setElsewhere(entry);
    setError(t('idElsewhere', id, domainsOf(use.stores), domain));
  }

  async function add(entry: OwnTrackingId): Promise<void> {
    setBusy(true);
    const isKept = await onAdd([entry]);
    setBusy(false);
    if (!isKept) return;
    clearMessages();
    setSaved(t('idSaved', entry.id, marketplace(entry.marketplace).domain));
    setText('');
  }

  return (
    <>
      <form class="add-id" onSubmit={check} noValidate>
        <label class="field">
          <span>{t('store')}</span>
          <select
            value={store}
            onChange={({ currentTarget: { value } }) => {
              if (isMarketplaceCode(value)) setStore(value);
              clearMessages();
            }}
          >
            <StoreOptions />
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
            placeholder={t('trackingIdExample', tagSuffix)}
            aria-invalid={error !== undefined}
            aria-describedby="id-message"
            onInput={(event) => {
              setText(event.currentTarget.value);
              clearMessages();
            }}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              if (text !== '' || readTrackingIds(pasted).length < 2) return;
              event.preventDefault();
              onPasteMany(pasted);
            }}
          />
        </label>
        <button class="primary" type="submit" disabled={busy}>
          {t('add')}
        </button>
      </form>
      <div id="id-message" aria-live="polite">
        {error !== undefined && <p class="error">{error}</p>}
        {elsewhere && (
          <button type="button" disabled={busy} onClick={() => void add(elsewhere)}>
            {t('idAnyway', marketplace(elsewhere.marketplace).domain)}
          </button>
        )}
        {error === undefined &&
          warnings.map((warning) => (
            <p key={warning} class="warning">
              {t(ID_WARNINGS[warning], domain, tagSuffix)}
            </p>
          ))}
        {saved !== undefined && <p class="done">{saved}</p>}
      </div>
    </>
  );
}
