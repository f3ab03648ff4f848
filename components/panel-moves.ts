import { onTrusted } from './panel-parts';
import type { Box } from './panel-place';

/** What can be moved, as the hands that move it see it. */
export interface Movable {
  /** Where it is on the screen. */
  readonly box: () => Box;
  /** Puts its upper left corner there while it is being dragged. */
  readonly drag: (left: number, top: number) => void;
  /** It stays where it was dragged or pushed to. */
  readonly drop: () => void;
  /** It goes back to where it was before the drag. */
  readonly cancel: () => void;
  /** It goes back to its first place. */
  readonly putBack: () => void;
}

/** A click may tremble. */
const CLICK_PX = 4;
const STEP_PX = 16;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** Dragging by anything but text that can be selected; a drag is no click. */
export function movedByPointer(grip: HTMLElement, movable: Movable): void {
  let start: { readonly x: number; readonly y: number; readonly box: Box } | undefined;
  let isDragging = false;

  onTrusted(grip, 'pointerdown', ({ button, target, pointerId, clientX, clientY }) => {
    isDragging = false;
    const pressed = target as Element;
    if (button !== 0 || pressed.closest('.text')) return;
    start = { x: clientX, y: clientY, box: movable.box() };
    // A quick hand has left the pill before it is seen to move. What is captured gets the click,
    // too, so it is to be the very button.
    (pressed.closest('button') ?? grip).setPointerCapture(pointerId);
  });
  onTrusted(grip, 'pointermove', ({ clientX, clientY }) => {
    if (!start) return;
    const [dx, dy] = [clientX - start.x, clientY - start.y];
    if (!isDragging && Math.hypot(dx, dy) < CLICK_PX) return;
    isDragging = true;
    movable.drag(start.box.left + dx, start.box.top + dy);
  });
  const end = (settle: () => void) => () => {
    start = undefined;
    if (isDragging) settle();
  };
  onTrusted(grip, 'pointerup', end(movable.drop));
  onTrusted(grip, 'pointercancel', end(movable.cancel));
  onTrusted(
    grip,
    'click',
    (event) => {
      if (isDragging && event.detail > 0) event.stopImmediatePropagation();
      isDragging = false;
    },
    { capture: true },
  );
}

/** The arrow keys move it, Home puts it back. */
export function movedByKeys(handle: HTMLElement, movable: Movable): void {
  onTrusted(handle, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = STEPS[event.key];
    if (!step && event.key !== 'Home') return;
    // Else the page scrolls, too.
    event.preventDefault();
    event.stopPropagation();
    if (!step) {
      movable.putBack();
      return;
    }
    const { left, top } = movable.box();
    movable.drag(left + step[0], top + step[1]);
    movable.drop();
  });
}
