import type { Movable } from '../../components/panel-moves';
import {
  boxAt,
  FIRST_PLACE,
  freePlace,
  placeOf,
  type Box,
  type EdgePlace,
  type Size,
} from '../../components/panel-place';
import { KEPT_CLEAR } from '../../lib/amazon/selectors';

export interface PanelHost {
  /** Closed to the page; what is put into it is shown. */
  readonly root: ShadowRoot;
  readonly movable: Movable;
  readonly show: () => void;
  /** Leaves the document as it was without it. */
  readonly remove: () => void;
  /** Looks again where it can stand: it has changed its size, or is in use no more. */
  readonly settle: () => void;
  /** @param place undefined for its first one. */
  readonly moveTo: (place: EdgePlace | undefined) => void;
  readonly isMoved: () => boolean;
}

export interface PanelHostDeps {
  /** One that is open stays where it is, whatever is under it. */
  readonly isOpen: () => boolean;
  /** The user has pressed somewhere else. */
  readonly onPressOutside: () => void;
  /** The user has moved it; undefined for its first place. */
  readonly onMoved: (place: EdgePlace | undefined) => void;
}

const HOST = 'panel';
/** How long a page has to be still before the panel looks for another place. */
const STILL_MS = 150;

/**
 * The one element of ours in a page, and where it stands: where the user wants it, unless price or
 * buy box are there; then aside, and if there is no room at all it is not seen for that while. All it
 * knows of the page it has from intersection observers: they tell boxes after the page was laid out,
 * so that nothing here makes the page lay itself out once more.
 *
 * A plain `div`, because a page could define a custom element of our name and be handed its root.
 */
export function createPanelHost(deps: PanelHostDeps): PanelHost {
  const host = document.createElement('div');
  host.dataset['tagtally'] = HOST;
  const root = host.attachShadow({ mode: 'closed' });
  let wished: EdgePlace = FIRST_PLACE;
  let now = wished;
  let isDragged = false;
  let shown: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observers: IntersectionObserver[] = [];

  const isInUse = () => deps.isOpen() || isDragged || root.querySelector(':focus-visible') !== null;

  function put(place: EdgePlace): void {
    const { style } = host;
    style[place.x] = `${place.xPx}px`;
    style[place.x === 'left' ? 'right' : 'left'] = 'auto';
    style[place.y] = `${place.yPx}px`;
    style[place.y === 'top' ? 'bottom' : 'top'] = 'auto';
  }

  function observe(
    targets: readonly Element[],
    listener: (entries: readonly IntersectionObserverEntry[]) => void,
    rootMargin = '0px',
  ): void {
    const observer = new IntersectionObserver(listener, { rootMargin });
    for (const target of targets) observer.observe(target);
    observers.push(observer);
  }

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const observer of observers) observer.disconnect();
    observers = [];
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(settle, STILL_MS);
  }

  function settle(): void {
    forget();
    if (!shown) return;
    const kept = KEPT_CLEAR.flatMap((selector) => [...document.querySelectorAll(selector)]);
    let isDone = false;
    observe([host, ...kept], (entries) => {
      // The first call has all of them.
      if (isDone) return;
      isDone = true;
      forget();
      const own = entries.find(({ target }) => target === host);
      if (own) choose(own.boundingClientRect, kept, entries);
    });
  }

  function choose(
    size: Size,
    kept: readonly Element[],
    entries: readonly IntersectionObserverEntry[],
  ): void {
    const view = viewSize();
    if (isInUse()) {
      host.style.visibility = '';
      put(placeOf(boxAt(now, size, view), view));
      return;
    }
    const taken = entries.filter(({ target }) => target !== host).map((e) => e.boundingClientRect);
    const free = freePlace(wished, now, size, view, taken);
    host.style.visibility = free ? '' : 'hidden';
    now = free ?? wished;
    const box = boxAt(now, size, view);
    put(placeOf(box, view));
    watch(kept, box, view, free !== undefined);
    if (now !== wished) watch(kept, boxAt(wished, size, view), view, false);
  }

  /** Tells when something comes into a box of the window or leaves it. */
  function watch(kept: readonly Element[], box: Box, view: Size, isHere: boolean): void {
    const right = view.width - box.left - box.width;
    const bottom = view.height - box.top - box.height;
    let isFirst = true;
    observe(
      kept,
      (entries) => {
        const isCovering = entries.some(
          (e) => e.intersectionRect.width * e.intersectionRect.height,
        );
        if (!isFirst || (isHere && isCovering)) {
          if (isHere && isCovering && !isInUse()) host.style.visibility = 'hidden';
          soon();
        }
        isFirst = false;
      },
      `${-box.top}px ${-right}px ${-bottom}px ${-box.left}px`,
    );
  }

  function stay(place: EdgePlace): void {
    isDragged = false;
    wished = place;
    now = place;
    put(place);
    settle();
  }

  root.addEventListener('focusout', () => soon());

  return {
    root,
    settle,
    isMoved: () => wished !== FIRST_PLACE,
    moveTo: (place = FIRST_PLACE) => {
      if (!isInUse()) stay(place);
    },
    movable: {
      box: () => host.getBoundingClientRect(),
      drag: (left, top) => {
        isDragged = true;
        const { width, height } = host.getBoundingClientRect();
        now = placeOf({ left, top, width, height }, viewSize());
        put(now);
      },
      drop: () => {
        stay(now);
        deps.onMoved(now);
      },
      cancel: () => stay(wished),
      putBack: () => {
        stay(FIRST_PLACE);
        deps.onMoved(undefined);
      },
    },
    show: () => {
      if (shown) return;
      shown = new AbortController();
      const { signal } = shown;
      addEventListener('resize', soon, { signal });
      // Only while something is going on: a page that is merely scrolled costs one comparison.
      addEventListener('scroll', () => timer !== undefined && soon(), { signal, passive: true });
      document.addEventListener(
        'pointerdown',
        (event) => {
          if (event.isTrusted && !event.composedPath().includes(host)) deps.onPressOutside();
        },
        { signal, capture: true },
      );
      // One that an update of the extension has orphaned: Firefox runs the new script beside it.
      document.querySelector(`:root > [data-tagtally=${HOST}]`)?.remove();
      host.style.visibility = 'hidden';
      put(wished);
      document.documentElement.append(host);
      settle();
    },
    remove: () => {
      shown?.abort();
      shown = undefined;
      forget();
      host.remove();
    },
  };
}

/** The window without its scroll bars. */
function viewSize(): Size {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return { width: clientWidth, height: clientHeight };
}
