import { render } from 'preact';
import { CopyPage, type CopyPageState } from '../../components/copy-page';
import { I18nContext } from '../../components/i18n';
import { preferredIds } from '../../lib/links/preferred-ids';
import { tagLink } from '../../lib/links/tagged-link';
import { copyAndNote } from '../../lib/messaging/copy-and-note';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, sessionArea } from '../../lib/platform/key-value';
import { openOptions } from '../../lib/platform/pages';
import { readCopyRequest } from '../../lib/storage/copy-request';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { leaveCopied } from '../../lib/storage/outbox';

document.documentElement.lang = i18n.language;
document.title = `${i18n.t('extensionName')} · ${i18n.t('copyAffiliateLink')}`;

const request = new URLSearchParams(location.search).get('request') ?? '';
const { settings } = createLedger(localArea, exclusively);

const copy = (text: string) => copyAndNote(text, (copied) => leaveCopied(localArea, copied));

async function load(): Promise<CopyPageState> {
  const url = await readCopyRequest(sessionArea(), request);
  if (url === undefined) return { kind: 'expired' };
  try {
    const { trackingIds, links } = await settings.load();
    const link = tagLink(url, trackingIds, preferredIds(links, trackingIds));
    return { kind: 'link', link };
  } catch (error) {
    console.error('TagTally: the settings could not be read', error);
    return { kind: 'problem', what: ledgerTrouble(error) };
  }
}

const app = document.querySelector('#app');
if (app) {
  render(
    <I18nContext.Provider value={i18n}>
      <CopyPage state={await load()} onCopy={copy} onOpenOptions={() => void openOptions()} />
    </I18nContext.Provider>,
    app,
  );
}
