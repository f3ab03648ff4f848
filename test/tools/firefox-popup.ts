import type { Display } from './display';
import { ADDON_ID, type Firefox } from './firefox';
import { eventually } from './ledger-reader';

/** The popup as it hangs from the toolbar. */
export interface FirefoxPopup {
  /** Everything it says. */
  readonly text: () => Promise<string>;
  /** Presses with the mouse what this CSS selector finds in it. */
  readonly press: (selector: string) => Promise<void>;
  /** In CSS pixels. */
  readonly size: () => Promise<{ readonly width: number; readonly height: number }>;
  readonly close: () => Promise<void>;
}

const BUTTON = `
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  const id = args[0].replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
  CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  const button = win.document.getElementById(id).querySelector('.unified-extensions-item-action-button');`;

const PLACE = `
  const place = (box) => ({
    x: Math.round(win.mozInnerScreenX + box.x + box.width / 2),
    y: Math.round(win.mozInnerScreenY + box.y + box.height / 2),
  });`;

const POPUP = `const popup = win.document.querySelector('browser.webextension-popup-browser');`;

/** A frame script: the popup lives in another process, and no page driver is shown it. */
const ASK = `
  const ask = (code) => new Promise((resolve) => {
    const heard = ({ data }) => {
      popup.messageManager.removeMessageListener('tagtally-test', heard);
      resolve(data);
    };
    popup.messageManager.addMessageListener('tagtally-test', heard);
    const script = 'sendAsyncMessage("tagtally-test", (() => {' + code + '})())';
    popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });`;

/** Clicks the button on Firefox's toolbar, over the tab in front, and waits until the popup has drawn. */
export async function openFirefoxPopup(firefox: Firefox, display: Display): Promise<FirefoxPopup> {
  const { scope } = firefox;
  const click = ({ x, y }: Place) => display.xdotool('mousemove', x, y, 'click', 1);
  click(
    await scope.run<Place>(
      `${BUTTON} ${PLACE} return place(button.getBoundingClientRect());`,
      ADDON_ID,
    ),
  );
  await scope.until(`${POPUP} return popup?.closest('panel')?.state === 'open';`);
  const text = () =>
    scope.run<string>(`${POPUP} ${ASK} return ask('return content.document.body.innerText');`);
  await scope.until(
    `${POPUP} ${ASK} return ask(args[0]);`,
    `const has = (selector) => content.document.querySelector(selector) !== null;
    return has('.card') && !has('.skeleton');`,
  );
  return {
    text,
    size: () =>
      scope.run(
        `${POPUP} const { width, height } = popup.getBoundingClientRect(); return { width, height };`,
      ),
    press: async (selector) => {
      const code = `const box = content.document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
        return box && { x: box.x, y: box.y, width: box.width, height: box.height }`;
      const place = await scope.run<Place | null>(
        `${POPUP} ${ASK} ${PLACE}
        const box = await ask(args[0]);
        if (!box) return null;
        const frame = popup.getBoundingClientRect();
        return place({ ...box, x: frame.x + box.x, y: frame.y + box.y });`,
        code,
      );
      if (!place) throw new Error(`the popup has no ${selector}`);
      click(place);
    },
    close: async () => {
      display.xdotool('key', 'Escape');
      await scope.until(`${POPUP} return !popup || popup.closest('panel')?.state === 'closed';`);
    },
  };
}

/** Everything the popup says over the tab in front, once it says this. */
export async function firefoxPopupText(
  firefox: Firefox,
  display: Display,
  wanted: string,
): Promise<string> {
  const popup = await openFirefoxPopup(firefox, display);
  const said = await eventually(popup.text, (all) => all.includes(wanted));
  await popup.close();
  return said;
}

interface Place {
  readonly x: number;
  readonly y: number;
}
