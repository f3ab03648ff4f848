import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { Popup, type PopupModel } from '../../components/popup';
import { readPageAddress } from '../../lib/amazon/amazon-url';
import { marketplace } from '../../lib/amazon/marketplaces';
import type { PageList } from '../../lib/amazon/page-list';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { withFormat, withLastUsed, type LinkPreferences } from '../../lib/links/link-preferences';
import { selectedText, type PastedLink } from '../../lib/links/pasted-text';
import { pastedLink } from '../../lib/messaging/pasted-link';
import { afterPaint } from '../../lib/platform/after-paint';
import { copyHere } from '../../lib/platform/clipboard';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, sessionArea } from '../../lib/platform/key-value';
import { copyShortcut } from '../../lib/platform/shortcut';
import {
  activeTab,
  openBatch,
  openEstimate,
  openLedger,
  openOptions,
  openReports,
  openWelcome,
  readTab,
  readTabList,
  selectionIn,
} from '../../lib/platform/pages';
import { leaveBatchRequest, type BatchRequest } from '../../lib/storage/batch-request';
import { createLedger } from '../../lib/storage/ledger';
import { loadLedgerFacts, pageState, type PageInFront } from './model';
import { copyNoted } from '../copy/copy-noted';

speakIn(document, i18n);

/** How long the first picture waits for ledger and page, so that it need not be redrawn. */
const PATIENCE_MS = 150;

const ledger = createLedger(localArea, exclusively);

function show(model: PopupModel): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <Popup
        model={model}
        linking={{
          onCopy: copyNoted,
          onCopyText: (text) => copyHere(text, ''),
          onOpenOptions: () => void openOptions().then(() => close()),
          onChooseId: (chosen) => void choose((links) => withLastUsed(links, chosen), chosen),
          onChooseFormat: (format) => void choose((links) => withFormat(links, format)),
        }}
        paging={{
          onPaste: makeLink,
          onBatch: (text) => void startBatch({ text, ...(store && { store }) }),
          onListed: () => void startListed(),
        }}
        onSetUp={() => void openWelcome().then(() => close())}
        onOpenLedger={() => void openLedger().then(() => close())}
        onOpenReports={() => void openReports().then(() => close())}
        onExplain={() => void openEstimate().then(() => close())}
        onUnderstood={() => {
          void ledger.settings.update((s) => ({ ...s, testClicksUnderstood: true }));
          if (model.kind === 'ready') show({ ...model, explainTestClicks: false });
        }}
      />
    </I18nContext.Provider>,
    app,
  );
}

const tab = await activeTab();
const place = readPageAddress(tab.url);
const store = place.marketplace;
// Nothing of ours runs on cart, sign-in and the like.
const mayRead = tab.id !== undefined && place.kind !== 'private';

/** What the page says of itself: a store's what it shows, any other what is selected there. */
async function look(): Promise<Partial<PageInFront>> {
  if (!mayRead) return {};
  if (store === undefined) return { selection: selectedText(await selectionIn(tab.id)) };
  return { reading: (await readTab(tab.id)) as PageInFront['reading'] };
}

const slow = setTimeout(() => show({ kind: 'loading' }), PATIENCE_MS);
const looking = look();
const [keys, loaded] = await Promise.all([
  // Some browsers do not say; then there is a button without keys.
  copyShortcut().catch(() => ''),
  loadLedgerFacts(ledger, store, Date.now()),
]);
clearTimeout(slow);
let facts = loaded;
let seen: Partial<PageInFront> = {};
let picked: OwnTrackingId | undefined;

function showPage(page: Partial<PageInFront>): void {
  seen = page;
  if (facts.kind === 'problem') {
    show(facts);
    return;
  }
  show({
    ...facts,
    keys,
    store: store && marketplace(store).domain,
    page: pageState({ ...page, url: tab.url, chosen: picked }, facts, Date.now()),
  });
}

async function makeLink(text: string): Promise<PastedLink> {
  if (facts.kind === 'problem') throw new Error('the ledger cannot be read');
  const { making } = facts.choices;
  return pastedLink(text, making, ledger.titleOf, { front: store, chosen: picked });
}

async function startBatch(request: BatchRequest): Promise<void> {
  const id = crypto.randomUUID();
  await leaveBatchRequest(sessionArea(), id, request);
  await openBatch(id);
  close();
}

async function startListed(): Promise<void> {
  const list = tab.id === undefined ? undefined : ((await readTabList(tab.id)) as PageList);
  await startBatch({ products: list?.kind === 'list' ? list.products : [] });
}

/** What was chosen stays chosen, wherever links are made. */
async function choose(
  change: (links: LinkPreferences) => LinkPreferences,
  chosen = picked,
): Promise<void> {
  picked = chosen;
  await ledger.settings
    .update((s) => ({ ...s, links: change(s.links) }))
    // What stands in the way is told by what is shown next.
    .catch((error: unknown) => console.error('TagTally: the choice could not be kept', error));
  facts = await loadLedgerFacts(ledger, store, Date.now());
  showPage(seen);
}

if (facts.kind === 'problem') {
  show(facts);
} else {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
  const first = await Promise.race([looking, late]);
  showPage(first === 'late' ? { isReading: true } : first);
  const { outlook } = facts;
  // What was said is kept, to be held against what reports say later; loaded when nothing waits.
  afterPaint(async () => {
    const { noteEstimates } = await import('../../lib/storage/estimates-store');
    await noteEstimates(ledger.connect, outlook, Date.now());
  });
  if (first === 'late') showPage(await looking);
}
