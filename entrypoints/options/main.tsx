import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { speakIn } from '../../components/page-language';
import { OptionsPage, type OptionsPageProps } from '../../components/options-page';
import { copyHere } from '../../lib/platform/clipboard';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { extensionVersion } from '../../lib/platform/installation';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { isOneStepOn, onOneStepChange, setOneStep } from '../../lib/platform/one-step';
import { openWelcome } from '../../lib/platform/pages';
import { copyShortcut, openShortcutSettings } from '../../lib/platform/shortcut';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import { PANEL_PLACE_KEY } from '../../lib/storage/panel-place';
import type { Settings } from '../../lib/storage/settings-store';
import { createCare, type CareFacts } from './care';
import { diagnose } from './diagnose';
import { createLinkSettings } from './link-settings';
import { isPanelMoved, panelCard } from './panel-settings';
import { allowAllStores, permissionFacts, surroundings } from './surroundings';

speakIn(document, i18n);
document.title = `${i18n.t('extensionName')} · ${i18n.t('options')}`;

const ledger = createLedger(localArea, exclusively);
const { settings: store } = ledger;
const care = createCare(ledger, attempt);
const linkSettings = createLinkSettings(change);

type Known = Pick<
  OptionsPageProps,
  'isLoaded' | 'isLost' | 'problem' | 'estimate' | 'permissions' | 'diagnostics'
> & {
  readonly settings: Settings | undefined;
  readonly facts: CareFacts | undefined;
  readonly isMoved: boolean;
  readonly copying: Awaited<ReturnType<typeof copyingFacts>> | undefined;
};

let known: Known = {
  isLoaded: false,
  isLost: false,
  problem: undefined,
  estimate: undefined,
  permissions: undefined,
  diagnostics: undefined,
  settings: undefined,
  facts: undefined,
  isMoved: false,
  copying: undefined,
};

/** Shows the page with what has become known. */
function show(news: Partial<Known> = {}): void {
  known = { ...known, ...news };
  const app = document.querySelector('#app');
  if (!app) return;
  const { facts, copying, isMoved, ...rest } = known;
  const { settings } = rest;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        {...rest}
        version={extensionVersion()}
        care={facts && { ...facts, ...care.actions }}
        ids={linkSettings.ids}
        formats={linkSettings.formats}
        copying={
          copying && { ...copying, onOneStep, onShortcuts: () => void openShortcutSettings() }
        }
        panel={settings && panelCard(settings, isMoved, change)}
        onRetention={async (retentionDays) => {
          await change((s) => ({ ...s, retentionDays }));
        }}
        onWelcome={() => void openWelcome()}
      />
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

/** The same for the pages of all stores. */
async function onAllow(): Promise<boolean> {
  const isAllowed = await allowAllStores();
  await refresh();
  return isAllowed;
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

/** Counts what was begun, so that what comes later of an earlier one is not shown over it. */
let turn = 0;

/** Shows what can be read. Settings that cannot leave the rest in reach: above all its backup. */
async function refresh(problem?: LedgerTrouble): Promise<void> {
  const [settings, facts, isLost, copying, isMoved, permissions] = await Promise.allSettled([
    store.load(),
    care.facts(),
    ledger.isLost(),
    copyingFacts(),
    isPanelMoved(),
    permissionFacts(),
  ]);
  const failure = [settings, facts].find((outcome) => outcome.status === 'rejected');
  if (failure) console.error('TagTally: the ledger could not be read', failure.reason);
  show({
    isLoaded: true,
    problem: problem ?? (failure && ledgerTrouble(failure.reason)),
    settings: valueOf(settings),
    facts: valueOf(facts),
    isLost: valueOf(isLost) ?? false,
    copying: valueOf(copying),
    isMoved: valueOf(isMoved) ?? false,
    permissions: permissions.status === 'fulfilled' ? { ...permissions.value, onAllow } : undefined,
  });
  void showRest();
}

/** Shows what the page can do without at first. */
async function showRest(): Promise<void> {
  turn += 1;
  const mine = turn;
  const { settings, problem, permissions } = known;
  const [estimate, around] = await Promise.allSettled([
    settings &&
      import('./estimate-cards').then(({ estimateCards }) =>
        estimateCards(ledger, settings, change),
      ),
    permissions && surroundings(permissions),
  ]);
  const failure = [estimate, around].find((outcome) => outcome.status === 'rejected');
  if (failure) console.error('TagTally: a part of the options cannot be shown', failure.reason);
  const trouble =
    problem ?? (estimate.status === 'rejected' ? ledgerTrouble(estimate.reason) : undefined);
  const said = valueOf(around);
  const facts = said && (await diagnose(ledger, said, settings, trouble, Date.now()));
  if (mine !== turn) return;
  show({
    problem: trouble,
    estimate: estimate.status === 'fulfilled' ? estimate.value : 'failed',
    diagnostics: facts ? { facts, onCopy: (text) => copyHere(text, '') } : 'failed',
  });
}

function valueOf<T>(outcome: PromiseSettledResult<T>): T | undefined {
  return outcome.status === 'fulfilled' ? outcome.value : undefined;
}

/** Goes where the address leads: when the browser looked for that part, the page was empty. */
function goToPart(): void {
  const { hash } = location;
  if (document.getElementById(hash.slice(1))) location.replace(hash);
}

// The panel's own buttons, its moves, and other options pages, change them too.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY) || keys.includes(PANEL_PLACE_KEY)) void refresh();
});
// The browser's own pages take the permission away too.
onOneStepChange(() => void refresh());
// Clicks come, and keys are changed, while the page is not looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
show();
await refresh();
goToPart();
