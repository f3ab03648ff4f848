import { render } from 'preact';
import { I18nContext } from '../../components/i18n';
import { Popup, type PopupModel } from '../../components/popup';
import { tagLink } from '../../lib/links/tagged-link';
import { copyHere } from '../../lib/platform/clipboard';
import { i18n } from '../../lib/platform/i18n';
import { localArea } from '../../lib/platform/key-value';
import { openOptions, readActiveTab } from '../../lib/platform/pages';
import { createLedger } from '../../lib/storage/ledger';
import { loadPopup } from './model';

document.documentElement.lang = i18n.locale;

const ledger = createLedger(localArea);
const leaveForOptions = () => void openOptions().then(() => close());

function show(model: PopupModel): void {
  const app = document.querySelector('#app');
  if (!app) return;
  render(
    <I18nContext.Provider value={i18n}>
      <Popup
        model={model}
        onCopy={copyHere}
        onOpenOptions={leaveForOptions}
        onPaste={(text) => tagLink(text, model.kind === 'ready' ? model.own : [])}
        onUnderstood={() => {
          void ledger.settings.update((s) => ({ ...s, testClicksUnderstood: true }));
          if (model.kind === 'ready') show({ ...model, explainTestClicks: false });
        }}
      />
    </I18nContext.Provider>,
    app,
  );
}

show(await loadPopup(ledger, await readActiveTab(), Date.now()));
