import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { LedgerNav } from '../../components/ledger-nav';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea } from '../../lib/platform/key-value';
import { createLedger } from '../../lib/storage/ledger';
import { LEDGER_TABS, tabOf, type LedgerTab } from './tabs';

speakIn(document, i18n);

const ledger = createLedger(localArea, exclusively);
let current: LedgerTab | undefined;
let close: () => void = () => undefined;

async function open(tab: LedgerTab): Promise<void> {
  if (tab === current) return;
  current = tab;
  close();
  close = () => undefined;
  document.title = `${i18n.t('extensionName')} · ${i18n.t(tab.label)}`;
  const nav = document.querySelector('#nav');
  if (nav) {
    render(
      <I18nContext.Provider value={i18n}>
        <LedgerNav tabs={LEDGER_TABS} current={tab.id} />
      </I18nContext.Provider>,
      nav,
    );
  }
  const { mountTab } = await tab.load();
  const host = document.querySelector<HTMLElement>('#tab');
  // Another may have been opened while this one's code was read.
  if (host && tab === current) close = mountTab(host, ledger);
}

addEventListener('hashchange', () => void open(tabOf(location.hash)));
await open(tabOf(location.hash));
