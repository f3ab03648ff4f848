import type { PanelCardProps } from '../../components/panel-card';
import { localArea } from '../../lib/platform/key-value';
import { readPanelPlace, writePanelPlace } from '../../lib/storage/panel-place';
import { withPanelShown } from '../../lib/storage/panel-stores';
import type { Settings } from '../../lib/storage/settings-store';

/** Whether the panel stands elsewhere than in its first place. */
export async function isPanelMoved(): Promise<boolean> {
  return (await readPanelPlace(localArea)) !== undefined;
}

/**
 * What the card of panel and toolbar icon shows and does.
 *
 * @param change keeps changed settings and shows what there is then.
 */
export function panelCard(
  { panel, panelHidden, badgeRate }: Settings,
  isMoved: boolean,
  change: (how: (settings: Settings) => Settings) => Promise<unknown>,
): PanelCardProps {
  return {
    ...{ panel, hidden: panelHidden, badgeRate, isMoved },
    onPanel: (isOn) => void change((s) => ({ ...s, panel: isOn })),
    onShowAgain: (store) => void change((s) => withPanelShown(s, store)),
    // The page hears of it as all pages do.
    onPutBack: () => void writePanelPlace(localArea, undefined),
    onBadgeRate: (isOn) => void change((s) => ({ ...s, badgeRate: isOn })),
  };
}
