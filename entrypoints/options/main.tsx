import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { OptionsPage } from '../../components/options-page';
import { exclusively } from '../../lib/platform/exclusively';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { createLedger } from '../../lib/storage/ledger';
import { MIRROR_KEY } from '../../lib/storage/page-mirror';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import type { Settings } from '../../lib/storage/settings-store';

document.documentElement.lang = i18n.language;
document.title = `${i18n.t('extensionName')} · ${i18n.t('options')}`;

const { settings: store } = createLedger(localArea, exclusively);

function show(settings: Settings | undefined, problem?: LedgerTrouble): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        settings={settings}
        problem={problem}
        onAdd={(added) =>
          change((s) => {
            // Asked again here: another options page may have added it meanwhile.
            const known = s.trackingIds.some(
              (o) => o.id === added.id && o.marketplace === added.marketplace,
            );
            return known ? s : { ...s, trackingIds: [...s.trackingIds, added] };
          })
        }
        onRemove={({ id, marketplace }) =>
          change((s) => ({
            ...s,
            trackingIds: s.trackingIds.filter((o) => o.id !== id || o.marketplace !== marketplace),
          }))
        }
        onPanel={(panel) => void change((s) => ({ ...s, panel }))}
      />
    </I18nContext.Provider>,
    app,
  );
}

/** Shows what was written, or why nothing could be. */
async function change(how: (settings: Settings) => Settings): Promise<void> {
  await attempt(() => store.update(how));
}

async function attempt(act: () => Promise<Settings>): Promise<void> {
  try {
    show(await act());
  } catch (error) {
    console.error('TagTally: the settings could not be read or written', error);
    show(undefined, ledgerTrouble(error));
  }
}

// The panel's own switch, and other options pages, change them too.
onLocalChange((keys) => {
  if (keys.includes(MIRROR_KEY)) void attempt(() => store.load());
});
await attempt(() => store.load());
