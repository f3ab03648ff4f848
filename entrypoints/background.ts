import { defineBackground } from 'wxt/utils/define-background';
import { menuPatterns } from '../lib/amazon/match-patterns';
import { createArrivalLimit } from '../lib/clicks/click-burst';
import { preferredIds } from '../lib/links/preferred-ids';
import { tagLink } from '../lib/links/tagged-link';
import { copiedNow } from '../lib/messaging/copy-and-note';
import { createCopyLink } from '../lib/messaging/copy-link';
import { dispatch } from '../lib/messaging/dispatch';
import type { Handlers } from '../lib/messaging/protocol';
import { flashDone, showTrouble } from '../lib/platform/badge';
import { copyInTab } from '../lib/platform/clipboard';
import { createCopyMenu, onCopyMenu } from '../lib/platform/context-menu';
import { exclusively } from '../lib/platform/exclusively';
import { i18n } from '../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../lib/platform/key-value';
import { onInstalledOrStarted } from '../lib/platform/lifecycle';
import { onMessage } from '../lib/platform/messages';
import { openCopyPage, openOptions } from '../lib/platform/pages';
import { leaveCopyRequest } from '../lib/storage/copy-request';
import { createLedger } from '../lib/storage/ledger';
import { tidyLedger } from '../lib/storage/ledger-tidy';
import { leaveCopied, OUTBOX_PREFIX } from '../lib/storage/outbox';

export default defineBackground(() => {
  const ledger = createLedger(localArea, exclusively);
  const isTooMany = createArrivalLimit();

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
  const showCopyPage = async (url: string) => {
    const id = crypto.randomUUID();
    await leaveCopyRequest(sessionArea(), id, url);
    await openCopyPage(id);
  };
  const copyLink = createCopyLink({
    makeLink: async (url) => {
      const { trackingIds, links } = await ledger.settings.load();
      return tagLink(url, trackingIds, preferredIds(links, trackingIds));
    },
    copyInTab,
    onCopied: async (text) => {
      await leaveCopied(localArea, copiedNow(text));
      await flashDone();
    },
    openCopyPage: showCopyPage,
  });
  const handlers: Handlers = {
    'outbox.left': drain,
    'arrival.left': async ({ clickId }, { tabId }) => {
      const isBurst = tabId !== undefined && isTooMany(tabId, Date.now());
      await drain();
      if (isBurst) await ledger.foldArrival(clickId);
    },
    'options.open': openOptions,
    'panel.off': async () => {
      await ledger.settings.update((settings) => ({ ...settings, panel: false }));
    },
    'copy.open': ({ url }) => showCopyPage(url),
  };

  onInstalledOrStarted(() => {
    void createCopyMenu(i18n.t('copyAffiliateLink'), menuPatterns());
    tidyLedger(ledger, Date.now()).catch(report);
  });
  onCopyMenu((url, tabId) => void copyLink(url, tabId));
  onMessage((message, sender) => dispatch(handlers, message, sender));
  onLocalChange((keys) => {
    if (keys.some((key) => key.startsWith(OUTBOX_PREFIX))) void drain();
  });
  void showTrouble(false);
  void ledger.refreshMirror().then(drain, report);
});
