import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { OptionsPage } from '../../components/options-page';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { createLedger } from '../../lib/storage/ledger';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import type { Settings } from '../../lib/storage/settings-store';
import { createCare, type CareFacts } from './care';

document.documentElement.lang = i18n.language;
document.title = `${i18n.t('extensionName')} · ${i18n.t('options')}`;

const ledger = createLedger(localArea, exclusively);
const { settings: store } = ledger;
const care = createCare(ledger, attempt);

interface Shown {
  readonly settings?: Settings;
  readonly facts?: CareFacts;
  readonly isLost?: boolean;
  readonly problem?: LedgerTrouble;
}

function show({ settings, facts, isLost = false, problem }: Shown): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        settings={settings}
        problem={problem}
        isLost={isLost}
        care={facts && { ...facts, ...care.actions }}
        onAdd={(added, place) =>
          change((s) => {
            // Asked again here: another options page may have added it meanwhile.
            const known = s.trackingIds.some(
              (o) => o.id === added.id && o.marketplace === added.marketplace,
            );
            const at = place ?? s.trackingIds.length;
            return known ? s : { ...s, trackingIds: s.trackingIds.toSpliced(at, 0, added) };
          })
        }
        onRemove={({ id, marketplace }) =>
          change((s) => ({
            ...s,
            trackingIds: s.trackingIds.filter((o) => o.id !== id || o.marketplace !== marketplace),
          }))
        }
        onPanel={(panel) => void change((s) => ({ ...s, panel }))}
        onRetention={(retentionDays) => change((s) => ({ ...s, retentionDays }))}
      />
    </I18nContext.Provider>,
    app,
  );
}

async function change(how: (settings: Settings) => Settings): Promise<void> {
  await attempt(() => store.update(how));
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
  const [settings, facts, isLost] = await Promise.allSettled([
    store.load(),
    care.facts(),
    ledger.isLost(),
  ]);
  const failure = [settings, facts].find((outcome) => outcome.status === 'rejected');
  if (failure) console.error('TagTally: the ledger could not be read', failure.reason);
  const trouble = problem ?? (failure && ledgerTrouble(failure.reason));
  show({
    ...(settings.status === 'fulfilled' && { settings: settings.value }),
    ...(facts.status === 'fulfilled' && { facts: facts.value }),
    ...(isLost.status === 'fulfilled' && { isLost: isLost.value }),
    ...(trouble && { problem: trouble }),
  });
}

// The panel's own switch, and other options pages, change them too.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void refresh();
});
// Clicks come while the page is not looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
await refresh();
