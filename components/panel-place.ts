/** Where the panel stands: pixels from the two edges of the window that it is nearest to. */
export interface EdgePlace {
  readonly x: 'left' | 'right';
  readonly xPx: number;
  readonly y: 'top' | 'bottom';
  readonly yPx: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the window; a `DOMRect` is one. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 16;

export const FIRST_PLACE: EdgePlace = { x: 'right', xPx: MARGIN, y: 'bottom', yPx: MARGIN };

/** How near to something that is to stay uncovered. */
const GAP = 4;

/** The box of an element of this size at a place, as much of it as can be inside the window. */
export function boxAt(place: EdgePlace, size: Size, view: Size): Box {
  const xPx = Math.max(0, Math.min(place.xPx, view.width - size.width));
  const yPx = Math.max(0, Math.min(place.yPx, view.height - size.height));
  return {
    left: place.x === 'left' ? xPx : view.width - size.width - xPx,
    top: place.y === 'top' ? yPx : view.height - size.height - yPx,
    ...{ width: size.width, height: size.height },
  };
}

/** The place of a box; one that hangs over an edge of the window is drawn in. */
export function placeOf({ left, top, width, height }: Box, view: Size): EdgePlace {
  const right = view.width - left - width;
  const bottom = view.height - top - height;
  const isLeft = left < right;
  const isTop = top < bottom;
  return {
    x: isLeft ? 'left' : 'right',
    xPx: Math.max(0, Math.round(isLeft ? left : right)),
    y: isTop ? 'top' : 'bottom',
    yPx: Math.max(0, Math.round(isTop ? top : bottom)),
  };
}

/**
 * The place to take now: the wished one where nothing is in its way, else the one where it stands,
 * else the first free one of corners and edges. The upper ones come last, for there a shop has its
 * search and its cart.
 *
 * @param now where it stands.
 * @param taken what must not be covered; boxes without area cover nothing.
 * @returns undefined where no place is free.
 */
export function freePlace(
  wished: EdgePlace,
  now: EdgePlace,
  size: Size,
  view: Size,
  taken: readonly Box[],
): EdgePlace | undefined {
  return [wished, now, ...slots(wished, size, view)].find((place) => {
    const box = boxAt(place, size, view);
    return !taken.some((other) => isNear(box, other));
  });
}

function slots(wished: EdgePlace, size: Size, view: Size): EdgePlace[] {
  const near = { x: wished.x, xPx: MARGIN };
  const far = { x: wished.x === 'left' ? 'right' : 'left', xPx: MARGIN } as const;
  const middle = { x: wished.x, xPx: Math.round((view.width - size.width) / 2) };
  const low = { y: 'bottom', yPx: MARGIN } as const;
  const half = { y: 'bottom', yPx: Math.round((view.height - size.height) / 2) } as const;
  const high = { y: 'top', yPx: MARGIN } as const;
  return [
    ...[near, far, middle].map((x) => ({ ...x, ...low })),
    ...[near, far].map((x) => ({ ...x, ...half })),
    ...[near, far, middle].map((x) => ({ ...x, ...high })),
  ];
}

function isNear(a: Box, b: Box): boolean {
  return (
    b.width * b.height > 0 &&
    a.left < b.left + b.width + GAP &&
    b.left < a.left + a.width + GAP &&
    a.top < b.top + b.height + GAP &&
    b.top < a.top + a.height + GAP
  );
}
