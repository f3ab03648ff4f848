import { render } from 'preact';
import { Panel } from '../../components/panel';
import panelCss from '../../components/panel.css?inline';
import { I18nContext } from '../../components/i18n';
import { rateFor } from '../../lib/commission/rate';
import { formatRate } from '../../lib/commission/money';
import type { ProductPage } from '../../lib/amazon/page';
import { tagLink } from '../../lib/links/tagged-link';
import type { Message } from '../../lib/messaging/protocol';
import { copyHere } from '../../lib/platform/clipboard';
import { i18n } from '../../lib/platform/i18n';
import { localArea, onLocalChange } from '../../lib/platform/key-value';
import { isConnected } from '../../lib/platform/lifecycle';
import { sendToBackground } from '../../lib/platform/messages';
import { MIRROR_KEY, readPageMirror, type PageMirror } from '../../lib/storage/page-mirror';

const HOST_TAG = 'tagtally-panel';

/**
 * Shows the panel on a product page and keeps it in step with the settings. It is one element at
 * the end of the document; its closed shadow root keeps the page out and our styles in.
 */
export function startPanel(page: ProductPage, first: PageMirror): void {
  let mirror = first;
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = panelCss;
  const mount = document.createElement('div');
  root.append(style, mount);

  const send = (message: Message) => sendToBackground(message);
  const rate = rateFor(page.marketplace, page.department);

  async function copy(): Promise<'copied' | 'elsewhere' | 'orphaned'> {
    if (!isConnected()) return 'orphaned';
    // The address of this moment: choosing a variant changes it in place.
    const link = tagLink(location.href, mirror.trackingIds);
    if (link.kind === 'link' && (await copyHere(link.text))) return 'copied';
    await send({ type: 'copy.open', url: location.href });
    return 'elsewhere';
  }

  function show(): void {
    if (!mirror.panel) {
      render(null, mount);
      host.remove();
      return;
    }
    const ready = mirror.trackingIds.some((own) => own.marketplace === page.marketplace);
    render(
      <I18nContext.Provider value={i18n}>
        <Panel
          ready={ready}
          rate={rate && formatRate(rate.rateBp, i18n.locale)}
          onCopy={copy}
          onSetUp={() => void send({ type: 'options.open' })}
          onOff={() => void send({ type: 'panel.off' })}
        />
      </I18nContext.Provider>,
      mount,
    );
    document.documentElement.append(host);
  }

  onLocalChange((keys) => {
    if (!keys.includes(MIRROR_KEY)) return;
    void readPageMirror(localArea).then((changed) => {
      if (changed) mirror = changed;
      show();
    });
  });
  show();
}
