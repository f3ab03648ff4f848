import type { MessageKey } from './i18n';
import { movedByKeys, movedByPointer, type Movable } from './panel-moves';
import { button, make, mark, onTrusted } from './panel-parts';

export type PanelCopyResult = 'copied' | 'elsewhere' | 'orphaned';
export type PanelScope = 'store' | 'everywhere';

/** Every message that the panel may have to show. */
export const PANEL_WORDS = [
  'extensionName',
  'languageCode',
  'languageDirection',
  'copied',
  'copyLink',
  'panelClose',
  'panelCopyTitle',
  'panelHandle',
  'panelHideStore',
  'panelHideTitle',
  'panelOffTitle',
  'panelPutBack',
  'panelReload',
  'rateTitle',
] as const satisfies readonly MessageKey[];

export type PanelWords = Readonly<Record<(typeof PANEL_WORDS)[number], string>>;

/** What there is to say of the page in front, as text. */
export interface PanelFacts {
  /** The category's rate, where it is known. */
  readonly rate: string | undefined;
  /** What the product calls itself; '' where its page does not say. */
  readonly title: string;
  /** Category, rate and product number. */
  readonly product: string;
  /** What Copy copies. */
  readonly link: string;
  /** The tracking ID in it, and what was left out of it. */
  readonly notes: readonly string[];
}

export interface PanelActions {
  readonly onCopy: () => Promise<PanelCopyResult>;
  readonly onHide: (scope: PanelScope) => void;
  /** It was opened or closed. Opened, it asks for the facts of this moment; none when orphaned. */
  readonly onOpen: () => PanelFacts | undefined;
  readonly onClose: () => void;
}

export interface Panel {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  readonly close: () => void;
  /** @param isMoved whether it can be put back to its first place. */
  readonly update: (facts: PanelFacts, isMoved: boolean) => void;
}

const CONFIRMED_MS = 2_000;

/**
 * The pill on product pages: our mark, which opens and moves it, the rate, and Copy; opened, what is
 * copied and a way to be rid of it. Built by hand and not with Preact, which would be a third of a
 * script that runs on every page of Amazon's.
 */
export function createPanel(words: PanelWords, actions: PanelActions, movable: Movable): Panel {
  const element = make('div', 'panel');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.extensionName);
  element.lang = words.languageCode;
  element.dir = words.languageDirection;

  const handle = button('handle');
  handle.title = words.panelHandle;
  handle.setAttribute('aria-label', words.panelHandle);
  handle.append(mark());
  const name = make('span', 'name', words.extensionName);
  const close = button('close', '×');
  close.title = words.panelClose;
  close.setAttribute('aria-label', words.panelClose);
  const rate = make('span', 'rate');
  rate.title = words.rateTitle;
  const title = make('p', 'title text');
  title.dir = 'auto';
  const product = make('p', 'product text');
  const link = make('p', 'link text');
  link.tabIndex = 0;
  link.dir = 'auto';
  const copy = button('copy');
  copy.title = words.panelCopyTitle;
  const label = make('span', '');
  label.setAttribute('aria-live', 'polite');
  copy.append(label);
  const notes = make('div', 'notes text');
  const leave = make('div', 'leave');
  const putBack = button('', words.panelPutBack);
  const hideStore = button('', words.panelHideStore);
  const hideAll = button('', words.panelOffTitle);
  for (const hide of [hideStore, hideAll]) hide.title = words.panelHideTitle;
  leave.append(hideStore, hideAll, putBack);
  element.append(handle, name, close, rate, title, product, link, copy, notes, leave);

  let isOpen = false;
  let shown: PanelFacts | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(result?: PanelCopyResult): void {
    clearTimeout(timer);
    if (result === 'copied') label.textContent = `✓ ${words.copied}`;
    else label.textContent = result === 'orphaned' ? words.panelReload : words.copyLink;
    if (result === 'copied') timer = setTimeout(say, CONFIRMED_MS);
  }

  function tell(facts: PanelFacts): void {
    // What was copied is not this one.
    if (facts.link !== shown?.link) say();
    shown = facts;
    rate.textContent = facts.rate ?? '';
    title.textContent = facts.title;
    // Two lines of it are shown.
    title.title = facts.title;
    product.textContent = facts.product;
    link.textContent = facts.link;
    notes.replaceChildren(...facts.notes.map((note) => make('p', '', note)));
  }

  function setOpen(open: boolean): void {
    isOpen = open;
    element.classList.toggle('open', open);
    handle.setAttribute('aria-expanded', String(open));
    for (const part of [name, close, title, product, link, notes, leave]) part.hidden = !open;
    rate.hidden = open || rate.textContent === '';
  }

  function open(): void {
    const facts = actions.onOpen();
    if (facts) tell(facts);
    else say('orphaned');
    setOpen(true);
    copy.focus();
  }

  function shut(): void {
    if (!isOpen) return;
    setOpen(false);
    actions.onClose();
  }

  function shutByUser(): void {
    shut();
    handle.focus();
  }

  // First, so that the end of a drag is no click for those below.
  movedByPointer(element, movable);
  movedByKeys(handle, movable);
  onTrusted(handle, 'click', () => (isOpen ? shutByUser() : open()));
  onTrusted(close, 'click', shutByUser);
  onTrusted(copy, 'click', () => void actions.onCopy().then(say));
  for (const [choice, scope] of [
    [hideStore, 'store'],
    [hideAll, 'everywhere'],
  ] as const) {
    onTrusted(choice, 'click', ({ detail }) => {
      // The second half of a double click on the mark comes down here.
      if (detail < 2) actions.onHide(scope);
    });
  }
  onTrusted(putBack, 'click', movable.putBack);
  onTrusted(element, 'keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    shutByUser();
  });
  setOpen(false);

  return {
    element,
    isOpen: () => isOpen,
    close: shut,
    update: (facts, isMoved) => {
      tell(facts);
      putBack.hidden = !isMoved;
      setOpen(isOpen);
    },
  };
}
