import { render } from 'preact';
import { BatchPage } from '../../components/batch-page';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { LedgerProblem } from '../../components/ledger-problem';
import { PageHeader } from '../../components/page-header';
import type { Wanted } from '../../lib/links/find-addresses';
import { linkMaking } from '../../lib/links/link-making';
import { withFormat } from '../../lib/links/link-preferences';
import { copyHere } from '../../lib/platform/clipboard';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../../lib/platform/key-value';
import { openOptions } from '../../lib/platform/pages';
import { readBatchRequest, type BatchRequest } from '../../lib/storage/batch-request';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import { saveTable } from '../ledger/save-table';
import { copyNoted } from '../copy/copy-noted';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('batch')}`;

const ledger = createLedger(localArea, exclusively);
const id = new URLSearchParams(location.search).get('request') ?? '';
const request = await readBatchRequest(sessionArea(), id);

function firstOf(asked: BatchRequest | undefined) {
  if (!asked) return {};
  if ('text' in asked) return asked;
  return {
    wanted: asked.products.map(({ address, title }): Wanted => ({
      text: address,
      address,
      ...(title !== undefined && { title }),
    })),
  };
}

async function show(): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  render(<I18nContext.Provider value={i18n}>{await page()}</I18nContext.Provider>, app);
}

async function page() {
  try {
    const { trackingIds, links } = await ledger.settings.load();
    return (
      <BatchPage
        first={firstOf(request)}
        making={linkMaking(trackingIds, links)}
        format={links.format}
        templates={links.templates}
        onChooseFormat={(format) => {
          void ledger.settings
            .update((s) => ({ ...s, links: withFormat(s.links, format) }))
            .catch((error: unknown) => console.error('TagTally: the choice was not kept', error))
            .then(show);
        }}
        onCopy={copyNoted}
        onCopyText={(text) => copyHere(text, '')}
        onExport={(rows) => void saveTable('links', rows)}
        onOpenOptions={() => void openOptions()}
      />
    );
  } catch (error) {
    console.error('TagTally: the settings could not be read', error);
    return (
      <>
        <PageHeader />
        <LedgerProblem what={ledgerTrouble(error)} waiting={0} />
      </>
    );
  }
}

// IDs and formats may be changed in the options meanwhile.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void show();
});
await show();
