import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { OptionsPage } from '../../components/options-page';
import { i18n } from '../../lib/platform/i18n';
import { localArea } from '../../lib/platform/key-value';
import { createLedger } from '../../lib/storage/ledger';
import { UnreadableSettingsError, type Settings } from '../../lib/storage/settings-store';

document.documentElement.lang = i18n.locale;
document.title = `${i18n.t('extensionName')} · ${i18n.t('options')}`;

const { settings: store } = createLedger(localArea);

function show(settings: Settings | undefined, problem?: 'settings' | 'closed'): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        settings={settings}
        problem={problem}
        onAdd={(added) => change((s) => ({ ...s, trackingIds: [...s.trackingIds, added] }))}
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
    show(undefined, error instanceof UnreadableSettingsError ? 'settings' : 'closed');
  }
}

await attempt(() => store.load());
