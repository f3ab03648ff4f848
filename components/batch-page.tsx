import { useMemo, useState } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { copyable, type Copyable, type LinkMaking } from '../lib/links/copyable-link';
import { findAddresses, type Wanted } from '../lib/links/find-addresses';
import { linkBatch, type BatchLink, type Unlinkable } from '../lib/links/link-batch';
import type { TaggedLink } from '../lib/links/tagged-link';
import { CopyButton } from './copy-button';
import { CopyRules } from './copy-rules';
import { FormatSelect, type FormatSelectProps } from './format-select';
import { plural, useI18n, type I18n } from './i18n';
import { PageHeader } from './page-header';
import { SortableTable, type TableRow } from './sortable-table';
import { REFUSALS } from './wording';

export interface BatchPageProps extends FormatSelectProps {
  /** What the page was opened with. */
  readonly first: {
    readonly text?: string;
    readonly wanted?: readonly Wanted[];
    readonly store?: MarketplaceCode;
  };
  readonly making: LinkMaking;
  readonly onCopy: (copies: readonly Copyable[]) => Promise<boolean>;
  readonly onCopyText: (text: string) => Promise<boolean>;
  readonly onExport: (rows: readonly TableRow[]) => void;
  readonly onOpenOptions: () => void;
}

/** A link of the list, with what is copied of it. */
type ReadyRow = TaggedLink & { readonly copy: Copyable };

/** Many links at once: of a text, or of what a page of Amazon's lists. */
export function BatchPage(props: BatchPageProps) {
  const { first, making, onCopy, onCopyText, onOpenOptions } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [text, setText] = useState(first.text ?? '');
  const stores = [...new Set(making.trackingIds.map((own) => own.marketplace))];
  const [picked, setPicked] = useState(first.store);
  // IDs may come and go while the page is open.
  const store = stores.find((code) => code === picked) ?? stores[0];
  const wanted = useMemo(
    () => (text === '' && first.wanted ? first.wanted : findAddresses(text, store)),
    [text, store],
  );
  const { rows, unlinkable, duplicates } = useMemo(() => {
    const options = { store, preferred: making.preferred };
    const batch = linkBatch(wanted, making.trackingIds, options);
    return { ...batch, rows: batch.links.flatMap((link) => readyRow(link, making)) };
  }, [wanted, store, making]);
  const linkedStores = [...new Set(rows.map((row) => row.marketplace))];
  return (
    <>
      <PageHeader>
        <a href="ledger.html">{t('ledger')}</a>
        <span class="soft">{t('batch')}</span>
      </PageHeader>
      <section class="card" aria-label={t('batch')}>
        <label class="field">
          <span>{t(first.wanted ? 'batchInstead' : 'batchPaste')}</span>
          <textarea
            rows={6}
            value={text}
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="row end">
          {stores.length > 1 && (
            <label class="field">
              <span>{t('batchStore')}</span>
              <select
                value={store}
                onChange={({ currentTarget: { value } }) =>
                  setPicked(stores.find((code) => code === value))
                }
              >
                {stores.map((code) => (
                  <option key={code} value={code}>
                    {marketplace(code).domain}
                  </option>
                ))}
              </select>
            </label>
          )}
          <FormatSelect {...props} />
        </div>
      </section>
      <section class="card" aria-labelledby="links">
        <div aria-live="polite">
          <h2 id="links">{plural(i18n, 'batchLinks', rows.length)}</h2>
          <p class="soft">
            {[
              unlinkable.length > 0 && plural(i18n, 'batchLeftOut', unlinkable.length),
              duplicates > 0 && plural(i18n, 'batchAgain', duplicates),
              wanted.length === 0 && t(first.wanted ? 'batchNothingListed' : 'batchEmpty'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {making.trackingIds.length === 0 && (
          <button class="primary start" type="button" onClick={onOpenOptions}>
            {t('addTrackingId')}
          </button>
        )}
        {rows.length > 0 && (
          <>
            <div class="start">
              <CopyButton
                label={plural(i18n, 'copyAll', rows.length)}
                takesFocus={false}
                onCopy={() => onCopy(rows.map((row) => row.copy))}
              />
            </div>
            <CopyRules
              stores={linkedStores}
              disclosures={making.disclosures}
              onCopyText={onCopyText}
            />
            <LinkRows rows={rows} onCopy={onCopy} onExport={props.onExport} />
          </>
        )}
      </section>
      {unlinkable.length > 0 && (
        <section class="card" aria-labelledby="left-out">
          <h2 id="left-out">{plural(i18n, 'batchLeftOut', unlinkable.length)}</h2>
          <ul class="plain left-out">
            {unlinkable.map((each) => (
              <li key={each.text}>
                <bdi class="file-name">{each.text}</bdi>
                <p class="soft">{reasonOf(each, i18n)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function readyRow({ link, title }: BatchLink, making: LinkMaking): ReadyRow[] {
  const result = copyable(link, making, title);
  return result.kind === 'link' ? [result] : [];
}

function LinkRows({
  rows,
  onCopy,
  onExport,
}: Pick<BatchPageProps, 'onCopy' | 'onExport'> & { readonly rows: readonly ReadyRow[] }) {
  const { t } = useI18n();
  return (
    <SortableTable
      title={t('batchList')}
      rows={rows}
      onExport={onExport}
      columns={[
        {
          key: 'product',
          label: t('columnProduct'),
          value: (row) => row.copy.title ?? row.asin ?? row.text,
        },
        { key: 'store', label: t('store'), value: (row) => marketplace(row.marketplace).domain },
        { key: 'tracking_id', label: t('trackingId'), value: (row) => row.trackingId },
        { key: 'asin', label: t('columnAsin'), value: (row) => row.asin },
        {
          key: 'link',
          label: t('columnLink'),
          value: (row) => row.copy.snippet.text,
          show: (row) => <CopyButton isMain={false} onCopy={() => onCopy([row.copy])} />,
        },
      ]}
    />
  );
}

function reasonOf({ reason, marketplace: store }: Unlinkable, { t }: I18n): string {
  if (reason === 'store-needed') return t('batchStoreNeeded');
  if (reason === 'no-tracking-id') {
    return t('noTrackingId', store ? marketplace(store).domain : '');
  }
  return t(REFUSALS[reason]);
}
