import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows beyond both ends of what is seen, so that fast scrolling finds them there. */
const OVERSCAN = 12;

/** The part of a long list that is in the document. */
export interface ListWindow {
  /** Index of the first row that is there, and of the first after them. */
  readonly from: number;
  readonly to: number;
  /** Room that the rows before and after take; pixels. */
  readonly roomBefore: number;
  readonly roomAfter: number;
  readonly scrollToStart: () => void;
}

/**
 * Which rows of a list a box that scrolls has to hold. All rows are of one height, so that the bar
 * tells the truth wherever it is dragged.
 *
 * @param box what scrolls; its first row need not be at its top, as long as what is above stays.
 * @param rowHeight in pixels.
 */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): ListWindow {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  // The library's own adapters do the same.
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    from: first?.index ?? 0,
    to: last ? last.index + 1 : 0,
    roomBefore: first?.start ?? 0,
    roomAfter: virtualizer.getTotalSize() - (last?.end ?? 0),
    scrollToStart: () => virtualizer.scrollToOffset(0),
  };
}
