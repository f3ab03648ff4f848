import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { Popup, type PopupModel } from '../../components/popup';
import { readPageAddress } from '../../lib/amazon/amazon-url';
import { marketplace } from '../../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import type { PageReading } from '../../lib/amazon/page';
import { withLastUsed } from '../../lib/links/link-preferences';
import { preferredIds } from '../../lib/links/preferred-ids';
import { tagLink, type LinkResult } from '../../lib/links/tagged-link';
import { copyAndNote } from '../../lib/messaging/copy-and-note';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea } from '../../lib/platform/key-value';
import {
  activeTab,
  openEstimate,
  openLedger,
  openOptions,
  openReports,
  readTab,
} from '../../lib/platform/pages';
import { createLedger } from '../../lib/storage/ledger';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { leaveCopied } from '../../lib/storage/outbox';
import { loadLedgerFacts, pageState } from './model';

document.documentElement.lang = i18n.language;

/** How long the first picture waits for what the page shows, so that it need not be redrawn. */
const PATIENCE_MS = 150;

const ledger = createLedger(localArea, exclusively);
const leaveForOptions = () => void openOptions().then(() => close());

const copy = (text: string) => copyAndNote(text, (copied) => leaveCopied(localArea, copied));

function show(model: PopupModel): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <Popup
        model={model}
        onCopy={copy}
        onOpenOptions={leaveForOptions}
        onOpenLedger={() => void openLedger().then(() => close())}
        onOpenReports={() => void openReports().then(() => close())}
        onExplain={() => void openEstimate().then(() => close())}
        onPaste={makeLink}
        onChooseId={(chosen) => void chooseId(chosen)}
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
// Nothing of ours runs on other sites or on cart, sign-in and the like.
const isReadable = store !== undefined && place.kind !== 'private' && tab.id !== undefined;
const reading = (isReadable ? readTab(tab.id) : Promise.resolve(undefined)) as Promise<
  PageReading | undefined
>;

let facts = await loadLedgerFacts(ledger, store, Date.now());
let shownReading: PageReading | undefined;
let picked: OwnTrackingId | undefined;

function showPage(page: PageReading | undefined): void {
  shownReading = page;
  if (facts.kind === 'problem') return;
  show({
    ...facts,
    store: store && marketplace(store).domain,
    page: pageState(tab.url, page, facts.outlook, Date.now(), picked),
  });
}

function makeLink(text: string): LinkResult {
  const { trackingIds, links } = facts.kind === 'ready' ? facts.outlook.settings : FIRST_SETTINGS;
  return tagLink(text, trackingIds, preferredIds(links, trackingIds), picked);
}

/** What was chosen stays chosen for its store, wherever links are made. */
async function chooseId(chosen: OwnTrackingId): Promise<void> {
  picked = chosen;
  await ledger.settings.update((s) => ({ ...s, links: withLastUsed(s.links, chosen) }));
  facts = await loadLedgerFacts(ledger, store, Date.now());
  if (facts.kind === 'problem') show(facts);
  else showPage(shownReading);
}

if (facts.kind === 'problem') {
  show(facts);
} else {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
  const first = await Promise.race([reading, late]);
  showPage(first === 'late' ? undefined : first);
  if (first === 'late') showPage(await reading);
}
