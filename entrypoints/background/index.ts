import { defineBackground } from 'wxt/utils/define-background';
import { storeOfOrigin } from '../../lib/amazon/amazon-url';
import { menuPatterns, picturePatterns } from '../../lib/amazon/match-patterns';
import { formatBadgeRate } from '../../lib/commission/money';
import { dispatch } from '../../lib/messaging/dispatch';
import type { Handlers } from '../../lib/messaging/protocol';
import { endLeftFlash, flashDone, showRate, showTrouble } from '../../lib/platform/badge';
import { createCopyMenu, keepCopyMenu, onCopyMenu } from '../../lib/platform/context-menu';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../../lib/platform/key-value';
import { onFirstInstalled, onInstalledOrStarted } from '../../lib/platform/lifecycle';
import { onMessage } from '../../lib/platform/messages';
import { onOmnibox } from '../../lib/platform/omnibox';
import { openWelcome } from '../../lib/platform/pages';
import { onCopyShortcut } from '../../lib/platform/shortcut';
import { createArrivalLimit } from '../../lib/storage/arrival-limit';
import { createLedger } from '../../lib/storage/ledger';
import { tidyLedger } from '../../lib/storage/ledger-tidy';
import { COPIED_PREFIX, OUTBOX_PREFIX } from '../../lib/storage/outbox';
import { withPanelHidden } from '../../lib/storage/panel-stores';
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
    'panel.off': async ({ scope }, { origin }) => {
      const store = scope === 'store' ? storeOfOrigin(origin) : undefined;
      await ledger.settings.update((settings) =>
        store ? withPanelHidden(settings, store) : { ...settings, panel: false },
      );
    },
    'page.rate': async ({ rateBp }, { tabId }) => {
      if (tabId === undefined) return;
      await showRate(tabId, rateBp === undefined ? '' : formatBadgeRate(rateBp, i18n.locale));
    },
    'copy.open': ({ url }) => showCopyPage({ address: url }),
  };

  const title = i18n.t('copyAffiliateLink');
  const menu = { title, patterns: menuPatterns(), pictures: picturePatterns() };
  onInstalledOrStarted(() => {
    void createCopyMenu(menu);
    tidyLedger(ledger, Date.now()).catch(report);
  });
  onFirstInstalled(() => void openWelcome());
  onCopyMenu((wanted) => void copyLink(wanted));
  onCopyShortcut((pageUrl, tabId) => void copyLink({ address: pageUrl, tabId, pageUrl }));
  onOmnibox(i18n.t('omniboxHint'), (text) => void showCopyPage({ text }));
  onMessage((message, sender) => dispatch(handlers, message, sender));
  onLocalChange((keys) => {
    // Whoever copied, menu, keys, popup, panel or a page of ours, leaves word of it there.
    if (keys.some((key) => key.startsWith(COPIED_PREFIX))) void flashDone();
    if (keys.some((key) => key.startsWith(OUTBOX_PREFIX))) void drain();
  });
  void keepCopyMenu(menu);
  void showTrouble(false);
  void endLeftFlash();
  void ledger.refreshMirror().then(drain, report);
});
