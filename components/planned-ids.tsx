import { isMarketplaceCode } from '../lib/amazon/marketplaces';
import { MAX_LIST_LENGTH } from '../lib/amazon/tracking-id-list';
import { useI18n } from './i18n';
import { PastedLine } from './pasted-line';
import { StoreOptions } from './store-options';
import type { IdPlan } from './use-id-plan';

export interface PlannedIdsProps {
  readonly text: string;
  readonly plan: IdPlan;
  /** Names what is said of the text, for the field it is in. */
  readonly messageId: string;
}

/** What a text for tracking IDs holds, line by line, and for each the store to confirm. */
export function PlannedIds({ text, plan, messageId }: PlannedIdsProps) {
  const { t, locale } = useI18n();
  const { lines, open, isTooLong, setStore, setAnyway } = plan;
  return (
    <>
      <div id={messageId} aria-live="polite">
        {isTooLong && (
          <p class="error">
            {t(
              'idListTooLong',
              text.length.toLocaleString(locale),
              MAX_LIST_LENGTH.toLocaleString(locale),
            )}
          </p>
        )}
        {!isTooLong && lines.length === 0 && text.trim() !== '' && (
          <p class="error">{t('idListNone')}</p>
        )}
        {lines.some((line) => 'key' in line) && <p>{t('idListCheck')}</p>}
      </div>
      {lines.length > 0 && (
        <ul class="pasted">
          {lines.map((line, at) => (
            <PastedLine
              key={at}
              line={line}
              onStore={(key, store) => setStore([key], store)}
              onAnyway={setAnyway}
            />
          ))}
        </ul>
      )}
      {open.length > 2 && (
        <label class="field">
          <span>{t('idListRest')}</span>
          <select
            value=""
            onChange={({ currentTarget: { value } }) => {
              const keys = open.map(({ key }) => key);
              if (isMarketplaceCode(value)) setStore(keys, value);
            }}
          >
            <option value="">{t('pleaseChoose')}</option>
            <StoreOptions />
          </select>
        </label>
      )}
    </>
  );
}
