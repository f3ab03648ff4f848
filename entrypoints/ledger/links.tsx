import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { LedgerProblem } from '../../components/ledger-problem';
import { LinkHistory } from '../../components/link-history';
import { copyAgain } from '../../lib/links/copy-again';
import type { LinkMade } from '../../lib/links/link-made';
import { linkMaking } from '../../lib/links/link-making';
import { i18n } from '../../lib/platform/i18n';
import { onLocalChange } from '../../lib/platform/key-value';
import { saveFile } from '../../lib/platform/save-file';
import type { Ledger } from '../../lib/storage/ledger';
import { createLinkHistory } from '../../lib/storage/link-history';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import type { Settings } from '../../lib/storage/settings-store';
import { copyNoted } from '../copy/copy-noted';

/** The links made. */
export function mountTab(host: HTMLElement, ledger: Ledger): () => void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const history = createLinkHistory(ledger.links, show);
  let settings: Settings | undefined;
  let problem: LedgerTrouble | undefined;

  function show(): void {
    if (signal.aborted) return;
    render(
      <I18nContext.Provider value={i18n}>
        {problem && <LedgerProblem what={problem} waiting={0} />}
        <LinkHistory
          links={history.links()}
          deleted={history.deleted()}
          isWhole={history.isWhole()}
          own={settings?.trackingIds}
          labels={settings?.links.labels ?? []}
          onCopy={onCopy}
          onNote={({ id }, note) => void attempt(() => history.setNote(id, note))}
          onDelete={({ id }) => void attempt(() => history.remove(id))}
          onRestore={({ id }) => void attempt(() => history.restore(id))}
          onExport={(links) => void attempt(() => exportLinks(links))}
        />
      </I18nContext.Provider>,
      host,
    );
  }

  /** Every copy is one, so this is a link made like the first. */
  async function onCopy(link: LinkMade): Promise<boolean> {
    const copy = settings && copyAgain(link, linkMaking(settings.trackingIds, settings.links));
    const isTaken = copy !== undefined && (await copyNoted([copy]));
    if (isTaken) void attempt(() => carryThen(history.refresh));
    return isTaken;
  }

  /** Settings that cannot be read leave the links in reach. */
  async function carryThen(read: () => Promise<void>): Promise<void> {
    try {
      await ledger.drainOutbox();
      settings = await ledger.settings.load();
    } finally {
      await read();
    }
  }

  /** Shows what there is after the act, or what stood in its way. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      problem = undefined;
    } catch (error) {
      console.error('TagTally: the ledger could not be read or written', error);
      problem = ledgerTrouble(error);
    }
    show();
  }

  // Links are made, and IDs entered and removed, while the page is not looked at.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') void attempt(() => carryThen(history.refresh));
    },
    { signal },
  );
  // In two windows side by side neither becomes visible anew.
  onLocalChange((keys) => {
    if (keys.includes(MIRROR_KEY) && !signal.aborted) {
      void attempt(async () => {
        settings = await ledger.settings.load();
      });
    }
  });
  void attempt(() => carryThen(history.load));
  return () => {
    lifetime.abort();
    render(null, host);
  };
}

async function exportLinks(links: readonly LinkMade[]): Promise<void> {
  const { linksAsCsv } = await import('../../lib/storage/csv-export');
  saveFile(new Blob([linksAsCsv({ links })], { type: 'text/csv' }), 'tagtally-links.csv');
}
