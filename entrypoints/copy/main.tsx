import { render } from 'preact';
import { CopyPage, type CopyPageState } from '../../components/copy-page';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { copyable, linkFor, type LinkMaking } from '../../lib/links/copyable-link';
import { linkMaking } from '../../lib/links/link-making';
import { withFormat, withLastUsed, type LinkPreferences } from '../../lib/links/link-preferences';
import type { PastedLink } from '../../lib/links/pasted-text';
import { namedLink, pastedLink } from '../../lib/messaging/pasted-link';
import { copyHere } from '../../lib/platform/clipboard';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../../lib/platform/key-value';
import { openBatch, openOptions } from '../../lib/platform/pages';
import { leaveBatchRequest } from '../../lib/storage/batch-request';
import { readCopyRequest, type CopyRequest } from '../../lib/storage/copy-request';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import { copyNoted } from './copy-noted';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('copyAffiliateLink')}`;

const ledger = createLedger(localArea, exclusively);
const request = await readCopyRequest(
  sessionArea(),
  new URLSearchParams(location.search).get('request') ?? '',
);

let picked: OwnTrackingId | undefined;

async function load(): Promise<CopyPageState> {
  if (!request) return { kind: 'expired' };
  try {
    const { trackingIds, links } = await ledger.settings.load();
    const making = linkMaking(trackingIds, links);
    return {
      kind: 'ready',
      pasted: await linkOf(request, making, picked),
      actions: {
        making,
        labels: links.labels,
        format: links.format,
        templates: links.templates,
        onCopy: copyNoted,
        onCopyText: (text) => copyHere(text, ''),
        onOpenOptions: () => void openOptions(),
        onChooseId: (id) => {
          picked = id;
          void choose((before) => withLastUsed(before, id));
        },
        onChooseFormat: (format) => void choose((before) => withFormat(before, format)),
      },
    };
  } catch (error) {
    console.error('TagTally: the settings could not be read', error);
    return { kind: 'problem', what: ledgerTrouble(error) };
  }
}

async function linkOf(
  wanted: CopyRequest,
  making: LinkMaking,
  chosen: OwnTrackingId | undefined,
): Promise<PastedLink> {
  if ('text' in wanted) return pastedLink(wanted.text, making, ledger.titleOf, { chosen });
  const { address, title } = wanted;
  return {
    kind: 'one',
    link:
      title === undefined
        ? await namedLink(address, making, ledger.titleOf, chosen)
        : copyable(linkFor(address, making, chosen), making, title),
  };
}

async function choose(change: (links: LinkPreferences) => LinkPreferences): Promise<void> {
  try {
    await ledger.settings.update((s) => ({ ...s, links: change(s.links) }));
    show(await load());
  } catch (error) {
    console.error('TagTally: the choice could not be kept', error);
    show({ kind: 'problem', what: ledgerTrouble(error) });
  }
}

async function startBatch(): Promise<void> {
  if (!request || !('text' in request)) return;
  const id = crypto.randomUUID();
  await leaveBatchRequest(sessionArea(), id, request);
  await openBatch(id);
  close();
}

function show(state: CopyPageState): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <CopyPage
        state={state}
        isAskedFor={request !== undefined && 'text' in request}
        onBatch={() => void startBatch()}
      />
    </I18nContext.Provider>,
    app,
  );
}

// IDs and formats may be entered and removed in the options meanwhile.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void load().then(show);
});
show(await load());
