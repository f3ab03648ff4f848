import type { KeyValueArea } from './key-value-area';

export const PANEL_PLACE_KEY = 'panelPlace';

/**
 * Where the user has put the panel, in pixels from the corner it is nearest to, so that it stays
 * there when the window changes its size. One for all stores.
 */
export interface PanelPlace {
  readonly x: 'left' | 'right';
  readonly xPx: number;
  readonly y: 'top' | 'bottom';
  readonly yPx: number;
}

/** Undefined for its first place. */
export async function readPanelPlace(area: KeyValueArea): Promise<PanelPlace | undefined> {
  return parsePanelPlace(await area.get(PANEL_PLACE_KEY));
}

/** @param place undefined puts it back; written, and not removed, so that open pages hear of it. */
export async function writePanelPlace(
  area: KeyValueArea,
  place: PanelPlace | undefined,
): Promise<void> {
  await area.set({ [PANEL_PLACE_KEY]: place ?? null });
}

/** Checked by hand, like all that is read on Amazon's pages. */
export function parsePanelPlace(value: unknown): PanelPlace | undefined {
  const { x, xPx, y, yPx } = Object(value) as Partial<Record<keyof PanelPlace, unknown>>;
  const isPlace =
    (x === 'left' || x === 'right') && (y === 'top' || y === 'bottom') && isPx(xPx) && isPx(yPx);
  return isPlace ? { x, xPx, y, yPx } : undefined;
}

function isPx(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
