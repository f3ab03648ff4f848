import { defineBackground } from 'wxt/utils/define-background';
import { menuPatterns } from '../lib/amazon/match-patterns';
import { createCopyLink } from '../lib/messaging/copy-link';
import { dispatch } from '../lib/messaging/dispatch';
import { clearBadge, flashDone } from '../lib/platform/badge';
import { copyInTab } from '../lib/platform/clipboard';
import { createCopyMenu, onCopyMenu } from '../lib/platform/context-menu';
import { i18n } from '../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../lib/platform/key-value';
import { onInstalledOrStarted } from '../lib/platform/lifecycle';
import { onMessage } from '../lib/platform/messages';
import { openCopyPage, openOptions } from '../lib/platform/pages';
import { leaveCopyRequest } from '../lib/storage/copy-request';
import { createLedger } from '../lib/storage/ledger';
import { OUTBOX_PREFIX } from '../lib/storage/outbox';

export default defineBackground(() => {
  const ledger = createLedger(localArea);

  // Nothing is lost: the outbox keeps what could not be written, and the popup says so.
  const report = (error: unknown) => console.error('TagTally: the ledger cannot be used', error);
  const drain = () => ledger.drainOutbox().catch(report);
  const showCopyPage = async (url: string) => {
    const id = crypto.randomUUID();
    await leaveCopyRequest(sessionArea(), id, url);
    await openCopyPage(id);
  };
  const copyLink = createCopyLink({
    ownTrackingIds: async () => (await ledger.settings.load()).trackingIds,
    copyInTab,
    flashDone,
    openCopyPage: showCopyPage,
  });
  const handlers = {
    'outbox.left': drain,
    'options.open': openOptions,
    'panel.off': async () => {
      await ledger.settings.update((settings) => ({ ...settings, panel: false }));
    },
    'copy.open': ({ url }: { url: string }) => showCopyPage(url),
  };

  onInstalledOrStarted(() => void createCopyMenu(i18n.t('copyAffiliateLink'), menuPatterns()));
  onCopyMenu((url, tabId) => void copyLink(url, tabId));
  onMessage((message, origin) => dispatch(handlers, message, origin));
  onLocalChange((keys) => {
    if (keys.some((key) => key.startsWith(OUTBOX_PREFIX))) void drain();
  });
  void clearBadge();
  void ledger.refreshMirror().then(drain, report);
});
