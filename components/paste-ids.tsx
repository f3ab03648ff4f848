import { useState } from 'preact/hooks';
import { planIds, readyIds } from '../lib/amazon/id-plan';
import { isMarketplaceCode, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { MAX_LIST_LENGTH, readTrackingIds } from '../lib/amazon/tracking-id-list';
import { plural, useI18n } from './i18n';
import { PastedLine } from './pasted-line';
import { StoreOptions } from './store-options';

export interface PasteIdsProps {
  readonly own: readonly OwnTrackingId[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Resolves with whether they are kept, all or none. */
  readonly onAdd: (added: readonly OwnTrackingId[]) => Promise<boolean>;
  readonly onClose: (saved?: string) => void;
}

const MAX_ROWS = 12;

/** Many tracking IDs at once: what a pasted list holds, and for each the store to confirm. */
export function PasteIds({ own, text, onText, onAdd, onClose }: PasteIdsProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [stores, setStores] = useState<ReadonlyMap<string, MarketplaceCode>>(new Map());
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);

  const isTooLong = text.length > MAX_LIST_LENGTH;
  const plan = isTooLong ? [] : planIds(readTrackingIds(text), own, { stores, anyway });
  const ready = readyIds(plan);
  const open = plan.filter((line) => 'key' in line && line.lacks === 'store').length;
  const out = plan.length - ready.length - open;

  const chooseRest = (store: MarketplaceCode) => {
    const rest = plan.flatMap((line) => ('key' in line && line.lacks === 'store' ? line.key : []));
    setStores(new Map([...stores, ...rest.map((key) => [key, store] as const)]));
  };
  const keep = async (event: Event) => {
    event.preventDefault();
    if (ready.length === 0) return;
    setBusy(true);
    const isKept = await onAdd(ready);
    setBusy(false);
    if (isKept) onClose(plural(i18n, 'idListSaved', ready.length));
  };

  return (
    <form class="notice paste" aria-label={t('idPasteTitle')} onSubmit={(e) => void keep(e)}>
      <label class="field">
        <span>{t('idPasteLabel')}</span>
        <textarea
          rows={Math.min(Math.max(text.split('\n').length + 1, 4), MAX_ROWS)}
          value={text}
          spellcheck={false}
          autoFocus
          aria-describedby="paste-message"
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <div id="paste-message" aria-live="polite">
        {isTooLong && (
          <p class="error">
            {t(
              'idListTooLong',
              text.length.toLocaleString(locale),
              MAX_LIST_LENGTH.toLocaleString(locale),
            )}
          </p>
        )}
        {!isTooLong && plan.length === 0 && text.trim() !== '' && (
          <p class="error">{t('idListNone')}</p>
        )}
        {plan.length > 0 && <p>{t('idListCheck')}</p>}
      </div>
      {plan.length > 0 && (
        <ul class="pasted">
          {plan.map((line, at) => (
            <PastedLine
              key={at}
              line={line}
              onStore={(key, store) => setStores(new Map([...stores, [key, store]]))}
              onAnyway={(key, isMeant) => {
                const others = [...anyway].filter((each) => each !== key);
                setAnyway(new Set(isMeant ? [...others, key] : others));
              }}
            />
          ))}
        </ul>
      )}
      {open > 1 && (
        <label class="field">
          <span>{t('idListRest')}</span>
          <select
            value=""
            onChange={({ currentTarget: { value } }) => {
              if (isMarketplaceCode(value)) chooseRest(value);
            }}
          >
            <option value="">{t('pleaseChoose')}</option>
            <StoreOptions />
          </select>
        </label>
      )}
      <div class="row">
        <button class="primary" type="submit" disabled={busy || ready.length === 0}>
          {plural(i18n, 'idListSave', ready.length)}
        </button>
        <button type="button" onClick={() => onClose()}>
          {t('cancel')}
        </button>
        <span class="soft" role="status">
          {open > 0 && plural(i18n, 'idListOpen', open)} {out > 0 && plural(i18n, 'idListOut', out)}
        </span>
      </div>
    </form>
  );
}
