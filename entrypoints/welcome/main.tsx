import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome-page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { linkMaking } from '../../lib/links/link-making';
import { withFormat, withLastUsed } from '../../lib/links/link-preferences';
import { pastedLink } from '../../lib/messaging/pasted-link';
import { copyHere } from '../../lib/platform/clipboard';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange, sessionArea } from '../../lib/platform/key-value';
import { openBatch, openReports } from '../../lib/platform/pages';
import { copyShortcut, openShortcutSettings, popupShortcut } from '../../lib/platform/shortcut';
import { pinningNeeded } from '../../lib/platform/toolbar';
import { leaveBatchRequest } from '../../lib/storage/batch-request';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import type { Settings } from '../../lib/storage/settings-store';
import { copyNoted } from '../copy/copy-noted';
import { createCare } from '../options/care';
import { createLinkSettings } from '../options/link-settings';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('welcome')}`;

const ledger = createLedger(localArea, exclusively);
const { actions: care, facts: careFacts } = createCare(ledger, attempt);
const { ids } = createLinkSettings(change);

let picked: OwnTrackingId | undefined;

type Shown = Pick<WelcomePageProps, 'problem' | 'isLost' | 'hasLinks'> &
  Pick<WelcomePageProps['places'], 'popupKeys' | 'copyKeys' | 'pinning'> & {
    readonly settings: Settings | undefined;
  };

function show({ settings, problem, isLost, hasLinks, ...places }: Shown): void {
  const app = document.querySelector('#app');
  if (!app) return;
  const making = settings && linkMaking(settings.trackingIds, settings.links);
  render(
    <I18nContext.Provider value={i18n}>
      <WelcomePage
        own={settings?.trackingIds}
        problem={problem}
        isLost={isLost}
        hasLinks={hasLinks}
        ids={ids}
        restoring={care}
        linking={
          settings &&
          making && {
            making,
            ...settings.links,
            onCopy: copyNoted,
            onCopyText: (text) => copyHere(text, ''),
            onChooseId: (id) => {
              picked = id;
              void change((s) => ({ ...s, links: withLastUsed(s.links, id) }));
            },
            onChooseFormat: (format) =>
              void change((s) => ({ ...s, links: withFormat(s.links, format) })),
          }
        }
        onPaste={(text) =>
          making
            ? pastedLink(text, making, ledger.titleOf, { chosen: picked })
            : Promise.reject(new Error('the settings cannot be read'))
        }
        onBatch={(text) => void startBatch(text)}
        places={{
          ...places,
          onShortcuts: () => void openShortcutSettings(),
          onOpenReports: () => void openReports(),
        }}
      />
    </I18nContext.Provider>,
    app,
  );
}

async function startBatch(text: string): Promise<void> {
  const id = crypto.randomUUID();
  await leaveBatchRequest(sessionArea(), id, { text });
  await openBatch(id);
}

/** Resolves with whether it is kept. */
async function change(how: (settings: Settings) => Settings): Promise<boolean> {
  return (await attempt(() => ledger.settings.update(how))) !== undefined;
}

/** Shows what there is after the act, and what stood in its way. */
async function attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    const result = await act();
    await refresh();
    return result;
  } catch (error) {
    console.error('TagTally: the ledger could not be read or written', error);
    await refresh(ledgerTrouble(error));
    return undefined;
  }
}

async function refresh(problem?: LedgerTrouble): Promise<void> {
  const [settings, figures, isLost, popupKeys, copyKeys, pinning] = await Promise.allSettled([
    ledger.settings.load(),
    careFacts().then((facts) => facts.figures),
    ledger.isLost(),
    popupShortcut(),
    copyShortcut(),
    pinningNeeded(),
  ]);
  const failure = [settings, figures].find((outcome) => outcome.status === 'rejected');
  if (failure) console.error('TagTally: the ledger could not be read', failure.reason);
  show({
    settings: settings.status === 'fulfilled' ? settings.value : undefined,
    problem: problem ?? (failure && ledgerTrouble(failure.reason)),
    hasLinks: figures.status === 'fulfilled' && figures.value.links > 0,
    isLost: isLost.status === 'fulfilled' && isLost.value,
    popupKeys: popupKeys.status === 'fulfilled' ? popupKeys.value : '',
    copyKeys: copyKeys.status === 'fulfilled' ? copyKeys.value : '',
    pinning: pinning.status === 'fulfilled' ? pinning.value : undefined,
  });
}

// IDs may be entered elsewhere meanwhile.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void refresh();
});
// Keys are changed, and the button is pinned, while the page is not looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
await refresh();
