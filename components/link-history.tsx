import { useMemo, useState } from 'preact/hooks';
import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import type { OwnTrackingId, TrackingId } from '../lib/amazon/tracking-id';
import type { LinkId, LinkMade } from '../lib/links/link-made';
import type { TrackingIdLabel } from '../lib/links/link-preferences';
import { createLinkSearch } from '../lib/links/search-links';
import { useBriefly } from './briefly';
import { plural, useI18n } from './i18n';
import { asFilter, LinkFilters, type LinkQuestion } from './link-filters';
import { LinkRows } from './link-rows';

export interface LinkHistoryProps {
  /** Newest first, with those deleted here. */
  readonly links: readonly LinkMade[];
  readonly deleted: ReadonlySet<LinkId>;
  /** Whether these are all, and none is still being read. */
  readonly isWhole: boolean;
  /** Undefined where the settings cannot be read. */
  readonly own: readonly OwnTrackingId[] | undefined;
  readonly labels: readonly TrackingIdLabel[];
  /** Copies a link of the user's; resolves with whether the clipboard took it. */
  readonly onCopy: (link: LinkMade) => Promise<boolean>;
  readonly onNote: (link: LinkMade, note: string) => void;
  readonly onDelete: (link: LinkMade) => void;
  readonly onRestore: (link: LinkMade) => void;
  /** Saves these links as a table. */
  readonly onExport: (links: readonly LinkMade[]) => void;
}

const ALL: LinkQuestion = {};

/** The links made: searched, copied again, noted upon, taken out. */
export function LinkHistory(props: LinkHistoryProps) {
  const { links, deleted, isWhole, own, labels, onCopy, onExport, ...actions } = props;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [question, ask] = useState(ALL);
  const [copied, showCopied] = useBriefly<LinkId>(() => false);
  const [failed, showFailed] = useState<LinkMade>();
  const search = useMemo(() => createLinkSearch(links), [links]);
  const found = useMemo(
    () => (question === ALL ? links : search(asFilter(question))),
    [search, question],
  );
  const live = useMemo(() => found.filter(({ id }) => !deleted.has(id)), [found, deleted]);
  const total = links.length - deleted.size;
  const owned = useMemo(() => own && new Set(own.map((o) => keyOf(o.marketplace, o.id))), [own]);
  const names = useMemo(() => namesOf(labels), [labels]);
  const nameOf = (store: MarketplaceCode, id: TrackingId) => names.get(keyOf(store, id)) ?? id;

  async function copy(link: LinkMade): Promise<void> {
    const isTaken = await onCopy(link);
    if (isTaken) showCopied(link.id);
    showFailed(isTaken ? undefined : link);
  }

  if (links.length === 0) {
    return (
      <section class="history">
        <h2 id="links-title">{t('tabLinks')}</h2>
        {isWhole && (
          <div class="nothing">
            <h3>{t('linksNoneTitle')}</h3>
            <p class="soft">{t('linksNone')}</p>
          </div>
        )}
      </section>
    );
  }
  const count =
    question === ALL
      ? plural(i18n, 'linksCount', total)
      : t('linksFound', live.length.toLocaleString(locale), total.toLocaleString(locale));
  return (
    <section class="history">
      <div class="row">
        <h2 id="links-title">{t('tabLinks')}</h2>
        <p class="soft figures grow" role="status">
          {isWhole ? count : t('linksReading')}
        </p>
        <p class="sr" role="status">
          {copied !== undefined && t('copied')}
        </p>
        {question !== ALL && (
          <button class="quiet" type="button" onClick={() => ask(ALL)}>
            {t('linksClear')}
          </button>
        )}
        <button
          class="quiet"
          type="button"
          disabled={!isWhole || live.length === 0}
          aria-label={t('exportTable', t('tabLinks'))}
          onClick={() => onExport(live)}
        >
          CSV
        </button>
      </div>
      <LinkFilters
        links={links}
        question={question}
        nameOf={nameOf}
        onAsk={(asked) => ask(Object.keys(asked).length === 0 ? ALL : asked)}
      />
      {failed && (
        <div class="notice" role="alert">
          <p class="error">{t('copyAgainFailed')}</p>
          <output class="link" tabIndex={0}>
            {failed.text}
          </output>
        </div>
      )}
      {found.length === 0 && <p class="soft nothing">{t('linksNoneFound')}</p>}
      {found.length > 0 && (
        <LinkRows
          links={found}
          question={question}
          deleted={deleted}
          copied={copied}
          nameOf={nameOf}
          isOwn={(store, id) => owned?.has(keyOf(store, id))}
          onCopy={(link) => void copy(link)}
          {...actions}
        />
      )}
    </section>
  );
}

const keyOf = (store: MarketplaceCode, id: TrackingId) => `${store} ${id}`;

/** The IDs that have a label, with it. */
function namesOf(labels: readonly TrackingIdLabel[]): ReadonlyMap<string, string> {
  return new Map(
    labels.map(({ marketplace, id, label }) => [keyOf(marketplace, id), `${id} · ${label}`]),
  );
}
