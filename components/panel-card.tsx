import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { Card } from './card';
import { Check } from './check';
import { useI18n } from './i18n';

export interface PanelCardProps {
  readonly panel: boolean;
  /** Stores where it is hidden although it is on. */
  readonly hidden: readonly MarketplaceCode[];
  /** Whether it stands elsewhere than in its first place. */
  readonly isMoved: boolean;
  readonly badgeRate: boolean;
  readonly onPanel: (isOn: boolean) => void;
  readonly onShowAgain: (store: MarketplaceCode) => void;
  readonly onPutBack: () => void;
  readonly onBadgeRate: (isOn: boolean) => void;
}

/** What may be seen of us beside the popup: the panel on product pages, and the rate on the icon. */
export function PanelCard(props: PanelCardProps) {
  const { panel, hidden, isMoved, badgeRate } = props;
  const { t } = useI18n();
  return (
    <Card id="panel" title={t('panelTitle')}>
      <Check isOn={panel} onChange={props.onPanel}>
        {t('panelSetting')}
      </Check>
      <p class="note">{t('panelNeedsId')}</p>
      {panel && hidden.length > 0 && (
        <>
          <p id="panel-hidden">{t('panelHiddenIn')}</p>
          <ul class="plain" aria-labelledby="panel-hidden">
            {hidden.map((store) => {
              const { domain } = marketplace(store);
              return (
                <li key={store} class="row">
                  <span>{domain}</span>
                  <button
                    class="quiet"
                    type="button"
                    aria-label={t('panelShowAgainIn', domain)}
                    onClick={() => props.onShowAgain(store)}
                  >
                    {t('panelShowAgain')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {panel && isMoved && (
        <button class="start" type="button" onClick={props.onPutBack}>
          {t('panelPutBack')}
        </button>
      )}
      <Check isOn={badgeRate} onChange={props.onBadgeRate}>
        {t('badgeRateSetting')}
      </Check>
    </Card>
  );
}
