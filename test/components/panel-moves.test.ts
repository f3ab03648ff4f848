// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { movedByKeys, movedByPointer, type Movable } from '../../components/panel-moves';
import { trusted } from './in-page';

const CAPTURED = vi.fn<(pointerId: number) => void>();
Element.prototype.setPointerCapture = function (pointerId: number) {
  CAPTURED(pointerId);
};

let grip: HTMLElement;
let handle: HTMLButtonElement;
let text: HTMLElement;
let did: unknown[][];
const clicked = vi.fn();

beforeEach(() => {
  did = [];
  clicked.mockReset();
  CAPTURED.mockReset();
  grip = document.createElement('div');
  grip.innerHTML = '<button><b>x</b></button><p class="text"><i>link</i></p>';
  const [button, link] = [grip.querySelector('button'), grip.querySelector('i')];
  if (!button || !link) throw new Error('nothing to hold');
  [handle, text] = [button, link];
  document.body.replaceChildren(grip);
  const movable: Movable = {
    box: () => ({ left: 500, top: 400, width: 160, height: 32 }),
    drag: (left, top) => did.push(['drag', left, top]),
    drop: () => did.push(['drop']),
    cancel: () => did.push(['cancel']),
    putBack: () => did.push(['putBack']),
  };
  movedByPointer(grip, movable);
  movedByKeys(handle, movable);
  handle.addEventListener('click', clicked);
});

interface At {
  readonly x?: number;
  readonly y?: number;
  readonly button?: number;
  readonly isTrusted?: boolean;
}

function point(
  type: string,
  target: Element,
  { x = 0, y = 0, button = 0, isTrusted = true }: At = {},
) {
  const event = new PointerEvent(type, {
    ...{ bubbles: true, button, clientX: x, clientY: y, pointerId: 7 },
  });
  target.dispatchEvent(trusted(event, isTrusted));
}

function click(detail = 1): void {
  handle.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true, detail })));
}

function press(key: string, changes: KeyboardEventInit = {}, isTrusted = true): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    ...{ key, bubbles: true, cancelable: true },
    ...changes,
  });
  handle.dispatchEvent(trusted(event, isTrusted));
  return event;
}

test('a drag moves it by as much as the pointer went, and drops it there', () => {
  point('pointerdown', handle, { x: 10, y: 10 });
  point('pointermove', grip, { x: 30, y: -20 });
  point('pointermove', grip, { x: -90, y: 5 });
  point('pointerup', grip, { x: -90, y: 5 });
  expect(did).toEqual([['drag', 520, 370], ['drag', 400, 395], ['drop']]);
  expect(CAPTURED.mock.calls).toEqual([[7]]);
});

test('a drag is no click; the next click is one again', () => {
  point('pointerdown', handle);
  point('pointermove', grip, { x: 30 });
  point('pointerup', grip);
  click();
  expect(clicked).not.toHaveBeenCalled();
  point('pointerdown', handle);
  point('pointerup', handle);
  click();
  expect(clicked).toHaveBeenCalledTimes(1);
});

test('a key that presses the button after a drag whose click never came is heard', () => {
  point('pointerdown', handle);
  point('pointermove', grip, { x: 30 });
  point('pointerup', grip);
  click(0);
  expect(clicked).toHaveBeenCalledTimes(1);
});

test('a trembling click is a click and no drag', () => {
  point('pointerdown', handle);
  point('pointermove', grip, { x: 2, y: 2 });
  point('pointerup', grip);
  click();
  expect(did).toEqual([]);
  expect(clicked).toHaveBeenCalledTimes(1);
});

test('a drag that the browser breaks off goes back', () => {
  point('pointerdown', handle);
  point('pointermove', grip, { x: 30 });
  point('pointercancel', grip);
  point('pointermove', grip, { x: 60 });
  expect(did).toEqual([['drag', 530, 400], ['cancel']]);
});

test.each<[string, () => void]>([
  ['on text that can be selected', () => point('pointerdown', text)],
  ['with another button', () => point('pointerdown', handle, { button: 2 })],
  ['that the page made', () => point('pointerdown', handle, { isTrusted: false })],
  ['that never began', () => undefined],
])('a drag %s is none', (_, begin) => {
  begin();
  point('pointermove', grip, { x: 50 });
  point('pointerup', grip);
  expect(did).toEqual([]);
});

test('moves and ends that the page made are none', () => {
  point('pointerdown', handle);
  point('pointermove', grip, { x: 50, isTrusted: false });
  point('pointerup', grip, { isTrusted: false });
  expect(did).toEqual([]);
});

test.each([
  ['ArrowLeft', 484, 400],
  ['ArrowRight', 516, 400],
  ['ArrowUp', 500, 384],
  ['ArrowDown', 500, 416],
])('%s moves it one step, and the page does not scroll', (key, left, top) => {
  expect(press(key).defaultPrevented).toBe(true);
  expect(did).toEqual([['drag', left, top], ['drop']]);
});

test('Home puts it back', () => {
  expect(press('Home').defaultPrevented).toBe(true);
  expect(did).toEqual([['putBack']]);
});

test.each<[string, string, KeyboardEventInit, boolean]>([
  ['another key', 'a', {}, true],
  ['Enter', 'Enter', {}, true],
  ['back in the history', 'ArrowLeft', { altKey: true }, true],
  ['to the start of the page', 'Home', { ctrlKey: true }, true],
  ['a key of the page’s own', 'ArrowLeft', {}, false],
])('%s is left alone', (_, key, changes, isTrusted) => {
  expect(press(key, changes, isTrusted).defaultPrevented).toBe(false);
  expect(did).toEqual([]);
});
