import { parseOwnTrackingId } from '../amazon/tracking-id';
import type { KeyValueArea } from './key-value-area';
import type { Settings } from './settings-store';

export const MIRROR_KEY = 'mirror';

/**
 * The part of the settings that content scripts need at once: IDs that are public anyway and the
 * panel switch. A copy, written with the settings and never read back as truth.
 */
export type PageMirror = Pick<Settings, 'trackingIds' | 'panel'>;

export async function writePageMirror(area: KeyValueArea, settings: Settings): Promise<void> {
  const { trackingIds, panel } = settings;
  await area.set(MIRROR_KEY, { trackingIds, panel } satisfies PageMirror);
}

/**
 * What the last write left, or undefined where there is nothing readable. Checked by hand: this
 * runs on every page of Amazon's, where a schema library would be a third of the script.
 */
export async function readPageMirror(area: KeyValueArea): Promise<PageMirror | undefined> {
  const value = (await area.get(MIRROR_KEY)) as { trackingIds?: unknown; panel?: unknown } | null;
  if (!Array.isArray(value?.trackingIds) || typeof value.panel !== 'boolean') return undefined;
  const trackingIds = value.trackingIds.map(parseOwnTrackingId);
  return trackingIds.every((id) => id !== undefined)
    ? { trackingIds, panel: value.panel }
    : undefined;
}
