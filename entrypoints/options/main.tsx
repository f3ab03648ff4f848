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

function show(
  settings: Settings | undefined,
  facts: CareFacts | undefined,
  problem?: LedgerTrouble,
): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        settings={settings}
        problem={problem}
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

/** Shows what there is after the act, or what stood in its way. */
async function attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    const result = await act();
    await refresh();
    return result;
  } catch (error) {
    console.error('TagTally: the ledger could not be read or written', error);
    show(undefined, undefined, ledgerTrouble(error));
    return undefined;
  }
}

/** Settings that cannot be read leave the rest of the ledger in reach: above all its backup. */
async function refresh(): Promise<void> {
  const facts = await care.facts();
  try {
    show(await store.load(), facts);
  } catch (error) {
    console.error('TagTally: the settings could not be read', error);
    show(undefined, facts, ledgerTrouble(error));
  }
}

// The panel's own switch, and other options pages, change them too.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void attempt(refresh);
});
await attempt(() => Promise.resolve());
