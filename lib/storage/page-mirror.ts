import * as v from 'valibot';
import type { KeyValueArea } from './key-value-area';
import { ownTrackingIdsSchema, type Settings } from './settings-store';

export const MIRROR_KEY = 'mirror';

/**
 * The part of the settings that content scripts need at once: IDs that are public anyway and the
 * panel switch. A copy, written with the settings and never read back as truth.
 */
export type PageMirror = Pick<Settings, 'trackingIds' | 'panel'>;

const mirrorSchema = v.object({ trackingIds: ownTrackingIdsSchema, panel: v.boolean() });

export async function writePageMirror(area: KeyValueArea, settings: Settings): Promise<void> {
  const { trackingIds, panel } = settings;
  await area.set(MIRROR_KEY, { trackingIds, panel } satisfies PageMirror);
}

/** What the last write left, or undefined where there is nothing readable. */
export async function readPageMirror(area: KeyValueArea): Promise<PageMirror | undefined> {
  const result = v.safeParse(mirrorSchema, await area.get(MIRROR_KEY));
  return result.success ? result.output : undefined;
}
