import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Settings } from './settings-store';

type PanelStores = Pick<Settings, 'panelHidden'>;

/** The settings with the panel hidden in this store, too. */
export function withPanelHidden<S extends PanelStores>(settings: S, store: MarketplaceCode): S {
  return { ...settings, panelHidden: [...new Set([...settings.panelHidden, store])] };
}

/** The settings with the panel shown in this store again, as far as it is shown anywhere. */
export function withPanelShown<S extends PanelStores>(settings: S, store: MarketplaceCode): S {
  return { ...settings, panelHidden: settings.panelHidden.filter((each) => each !== store) };
}
