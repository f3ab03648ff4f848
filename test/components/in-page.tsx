import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import messages from '../../public/_locales/en/messages.json';
import { I18nContext, type I18n } from '../../components/i18n';

/** The English messages with their placeholders filled, as the browser would. */
export const english: I18n = {
  t: (key, ...values) =>
    messages[key].message.replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? ''),
  language: 'en',
  locale: 'en',
};

export interface Shown {
  readonly root: HTMLElement;
  /** All text, spaces folded. */
  readonly text: () => string;
  /** The one button with this text in it. */
  readonly button: (label: string) => HTMLButtonElement;
  /** Sends the event and waits until what follows is drawn. */
  readonly send: (target: Element, event: Event) => Promise<void>;
  /** A click of the user's own, which a page cannot make. */
  readonly click: (label: string) => Promise<void>;
  readonly type: (input: HTMLInputElement, value: string) => Promise<void>;
  /** The one element that this selects. */
  readonly find: (selector: string) => HTMLElement;
  /** The one text field. */
  readonly input: () => HTMLInputElement;
}

/** Draws a component into a new page. */
export async function show(child: ComponentChild, i18n: I18n = english): Promise<Shown> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => {
    render(<I18nContext.Provider value={i18n}>{child}</I18nContext.Provider>, root);
  });
  // What effects ask for comes after them.
  await act(settled);
  const send = async (target: Element, event: Event) => {
    await act(async () => {
      target.dispatchEvent(event);
      await settled();
    });
    await act(settled);
  };
  const find = (selector: string) => {
    const [found, another] = root.querySelectorAll<HTMLElement>(selector);
    if (!found || another) throw new Error(`not exactly one ${selector} in ${root.innerHTML}`);
    return found;
  };
  const button = (label: string) => {
    const all = [...root.querySelectorAll('button')];
    const [found, another] = all.filter((each) => each.textContent.includes(label));
    if (!found || another) throw new Error(`not exactly one "${label}" in ${root.innerHTML}`);
    return found;
  };
  return {
    root,
    text: () => root.textContent.replace(/\s+/g, ' ').trim(),
    button,
    send,
    find,
    input: () => find('input') as HTMLInputElement,
    click: (label) => send(button(label), trusted(new Event('click', { bubbles: true }))),
    type: (input, value) => {
      input.value = value;
      return send(input, trusted(new Event('input', { bubbles: true })));
    },
  };
}

/** Lets every promise that is settled by now, and what follows from it, take its turn. */
export async function settled(): Promise<void> {
  for (let step = 0; step < 20; step++) await Promise.resolve();
}

/** Marks an event as the browser marks those of the user. */
export function trusted(event: Event, isTrusted = true): Event {
  return Object.defineProperty(event, 'isTrusted', { value: isTrusted });
}
