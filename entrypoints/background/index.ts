import { defineBackground } from 'wxt/utils/define-background';
import { menuPatterns, picturePatterns } from '../../lib/amazon/match-patterns';
import { dispatch } from '../../lib/messaging/dispatch';
import type { Handlers } from '../../lib/messaging/protocol';
import { showTrouble } from '../../lib/platform/badge';
import { createCopyMenu, onCopyMenu } from '../../lib/platform/context-menu';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../../lib/platform/key-value';
import { onInstalledOrStarted } from '../../lib/platform/lifecycle';
import { onMessage } from '../../lib/platform/messages';
import { onOmnibox } from '../../lib/platform/omnibox';
import { openOptions } from '../../lib/platform/pages';
import { onCopyShortcut } from '../../lib/platform/shortcut';
import { createArrivalLimit } from '../../lib/storage/arrival-limit';
import { createLedger } from '../../lib/storage/ledger';
import { tidyLedger } from '../../lib/storage/ledger-tidy';
import { OUTBOX_PREFIX } from '../../lib/storage/outbox';
import { createCopying } from './copying';

export default defineBackground(() => {
  const ledger = createLedger(localArea, exclusively);
  const isTooMany = createArrivalLimit(sessionArea());

  let isInTrouble = false;
  const showOutcome = async (isTrouble: boolean) => {
    if (isTrouble !== isInTrouble) await showTrouble(isTrouble);
    isInTrouble = isTrouble;
  };
  // Nothing is lost: the outbox keeps what could not be written, and the popup says so.
  const report = (error: unknown) => {
    console.error('TagTally: the ledger cannot be used', error);
    return showOutcome(true);
  };
  const drain = () =>
    ledger.drainOutbox().then(async () => showOutcome(await ledger.isLost()), report);
  const { copyLink, showCopyPage } = createCopying(ledger);
  const handlers: Handlers = {
    'outbox.left': drain,
    'arrival.left': async ({ clickId }, { tabId }) => {
      const [isBurst] = await Promise.all([
        tabId !== undefined && isTooMany(tabId, Date.now()),
        drain(),
      ]);
      if (isBurst) await ledger.foldArrival(clickId);
    },
    'options.open': openOptions,
    'panel.off': async () => {
      await ledger.settings.update((settings) => ({ ...settings, panel: false }));
    },
    'copy.open': ({ url }) => showCopyPage({ address: url }),
  };

  onInstalledOrStarted(() => {
    void createCopyMenu(i18n.t('copyAffiliateLink'), menuPatterns(), picturePatterns());
    tidyLedger(ledger, Date.now()).catch(report);
  });
  onCopyMenu((wanted) => void copyLink(wanted));
  onCopyShortcut((pageUrl, tabId) => void copyLink({ address: pageUrl, tabId, pageUrl }));
  onOmnibox(i18n.t('omniboxHint'), (text) => void showCopyPage({ text }));
  onMessage((message, sender) => dispatch(handlers, message, sender));
  onLocalChange((keys) => {
    if (keys.some((key) => key.startsWith(OUTBOX_PREFIX))) void drain();
  });
  void showTrouble(false);
  void ledger.refreshMirror().then(drain, report);
});
