import type { MessageKey } from './i18n';

export type PanelCopyResult = 'copied' | 'elsewhere' | 'orphaned';

/** Every message that the panel may have to show. */
export const PANEL_WORDS = [
  'extensionName',
  'copied',
  'copyLink',
  'noTrackingIdShort',
  'panelCopyTitle',
  'panelOffTitle',
  'panelReload',
  'panelSetUp',
  'rateTitle',
] as const satisfies readonly MessageKey[];

export type PanelWords = Readonly<Record<(typeof PANEL_WORDS)[number], string>>;

export interface PanelActions {
  readonly onCopy: () => Promise<PanelCopyResult>;
  readonly onSetUp: () => void;
  readonly onOff: () => void;
}

export interface PanelState {
  /** Whether there is a tracking ID for this store. */
  readonly ready: boolean;
  /** The category's rate as text, where it is known. */
  readonly rate: string | undefined;
}

export interface Panel {
  readonly element: HTMLElement;
  readonly update: (state: PanelState) => void;
}

const CONFIRMED_MS = 2_000;
const SVG = 'http://www.w3.org/2000/svg';
/** The strokes of tag-mark.tsx. */
const MARK = [
  'M4.6 1.2h6.8L15 4.8v8.4a1.6 1.6 0 0 1-1.6 1.6H2.6A1.6 1.6 0 0 1 1 13.2V4.8z',
  'M4.7 7v5M6.9 7v5M9.1 7v5M11.3 7v5M3.4 11.3l9.2-3.6',
];

/**
 * The pill on product pages: our mark, the rate, Copy, and a way to be rid of it. Built by hand and
 * not with Preact, which would be a third of a script that runs on every page of Amazon's.
 */
export function createPanel(words: PanelWords, actions: PanelActions): Panel {
  const element = make('div', 'panel');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.extensionName);
  const rate = make('span', 'rate');
  rate.title = words.rateTitle;
  const copy = button('copy');
  const label = make('span', '');
  label.setAttribute('aria-live', 'polite');
  copy.append(label);
  const off = button('off');
  off.title = words.panelOffTitle;
  const cross = make('span', '', '×');
  cross.setAttribute('aria-hidden', 'true');
  off.append(cross, make('span', 'hidden', words.panelOffTitle));
  element.append(mark(), rate, copy, off);

  let ready = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(result?: PanelCopyResult): void {
    clearTimeout(timer);
    if (!ready) label.textContent = words.panelSetUp;
    else if (result === 'copied') label.textContent = `✓ ${words.copied}`;
    else if (result === 'orphaned') label.textContent = words.panelReload;
    else label.textContent = words.copyLink;
    if (result === 'copied') timer = setTimeout(say, CONFIRMED_MS);
  }

  onTrustedClick(copy, () => {
    if (ready) void actions.onCopy().then(say);
    else actions.onSetUp();
  });
  onTrustedClick(off, actions.onOff);

  return {
    element,
    update: (state) => {
      ready = state.ready;
      rate.hidden = !state.ready || state.rate === undefined;
      rate.textContent = state.rate ?? '';
      copy.title = state.ready ? words.panelCopyTitle : words.noTrackingIdShort;
      say();
    },
  };
}

/** The page can dispatch events; only the user's own count. */
function onTrustedClick(target: HTMLElement, act: () => void): void {
  target.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
}

function make(tag: 'div' | 'span', name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

function button(name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  return element;
}

function mark(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of MARK) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
