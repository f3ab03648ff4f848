import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { OptionsPage } from '../../components/options-page';
import { WelcomeAgain } from '../../components/welcome-again';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { isOneStepOn, onOneStepChange, setOneStep } from '../../lib/platform/one-step';
import { openWelcome } from '../../lib/platform/pages';
import { copyShortcut, openShortcutSettings } from '../../lib/platform/shortcut';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import type { Settings } from '../../lib/storage/settings-store';
import { createCare, type CareFacts } from './care';
import { createLinkSettings } from './link-settings';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('options')}`;

const ledger = createLedger(localArea, exclusively);
const { settings: store } = ledger;
const care = createCare(ledger, attempt);
const linkSettings = createLinkSettings(change);

interface Shown {
  readonly settings?: Settings;
  readonly facts?: CareFacts;
  readonly copying?: Awaited<ReturnType<typeof copyingFacts>>;
  readonly isLost?: boolean;
  readonly problem?: LedgerTrouble;
}

function show({ settings, facts, copying, isLost = false, problem }: Shown): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        settings={settings}
        problem={problem}
        isLost={isLost}
        care={facts && { ...facts, ...care.actions }}
        ids={linkSettings.ids}
        formats={linkSettings.formats}
        copying={
          copying && { ...copying, onOneStep, onShortcuts: () => void openShortcutSettings() }
        }
        onPanel={(panel) => void change((s) => ({ ...s, panel }))}
        onRetention={async (retentionDays) => {
          await change((s) => ({ ...s, retentionDays }));
        }}
      />
      <WelcomeAgain onOpen={() => void openWelcome()} />
    </I18nContext.Provider>,
    app,
  );
}

/** Resolves with whether it is kept. */
async function change(how: (settings: Settings) => Settings): Promise<boolean> {
  return (await attempt(() => store.update(how))) !== undefined;
}

async function copyingFacts() {
  const [isOneStep, shortcut] = await Promise.all([isOneStepOn(), copyShortcut()]);
  return { isOneStep, shortcut };
}

/** Asks the browser before anything else: it wants the user's click to be fresh. */
async function onOneStep(isWanted: boolean): Promise<boolean> {
  const isOn = await setOneStep(isWanted);
  await refresh();
  return isOn;
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

/** Shows what can be read. Settings that cannot leave the rest in reach: above all its backup. */
async function refresh(problem?: LedgerTrouble): Promise<void> {
  const [settings, facts, isLost, copying] = await Promise.allSettled([
    store.load(),
    care.facts(),
    ledger.isLost(),
    copyingFacts(),
  ]);
  const failure = [settings, facts].find((outcome) => outcome.status === 'rejected');
  if (failure) console.error('TagTally: the ledger could not be read', failure.reason);
  const trouble = problem ?? (failure && ledgerTrouble(failure.reason));
  show({
    ...(settings.status === 'fulfilled' && { settings: settings.value }),
    ...(facts.status === 'fulfilled' && { facts: facts.value }),
    ...(isLost.status === 'fulfilled' && { isLost: isLost.value }),
    ...(copying.status === 'fulfilled' && { copying: copying.value }),
    ...(trouble && { problem: trouble }),
  });
}

// The panel's own switch, and other options pages, change them too.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void refresh();
});
// The browser's own pages take the permission away too.
onOneStepChange(() => void refresh());
// Clicks come, and keys are changed, while the page is not looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
await refresh();
