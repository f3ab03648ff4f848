import type { AssumptionsCardProps } from '../../components/assumptions-card';
import type { RatesCardProps } from '../../components/rates-card';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { storeDay } from '../../lib/amazon/store-day';
import { assumptionsWith } from '../../lib/commission/assumption-limits';
import { withoutRate, withRate } from '../../lib/commission/own-rates';
import type { RateOverride } from '../../lib/commission/rate-override';
import { vatName, vatPercentOf } from '../../lib/commission/vat-assumption';
import type { Settings } from '../../lib/storage/settings-store';

type Own = Settings['assumptions'];

/** What the cards of rates and assumptions show, wherever they stand. */
export interface FiguresShown {
  readonly rates: Pick<RatesCardProps, 'stores' | 'overrides' | 'today' | 'vatOf'>;
  readonly assumptions: Pick<AssumptionsCardProps, 'assumptions' | 'changed'>;
}

/** What they do. */
export interface FiguresActions {
  readonly rates: Pick<RatesCardProps, 'onVat' | 'onSet' | 'onRemove'>;
  readonly assumptions: Pick<AssumptionsCardProps, 'onChange' | 'onReset'>;
}

/** @param reported what imports came to, of which the stores alone are looked at. */
export function figuresShown(
  { trackingIds, rateOverrides, assumptions: own }: Settings,
  reported: readonly { readonly marketplace: MarketplaceCode }[],
): FiguresShown {
  return {
    rates: {
      stores: [...new Set([...trackingIds, ...reported].map(({ marketplace }) => marketplace))],
      overrides: rateOverrides,
      today: (store) => storeDay(store, Date.now()),
      vatOf: (store) => vatPercentOf(store, own),
    },
    assumptions: {
      assumptions: assumptionsWith(own),
      changed: new Set(Object.keys(own)),
    },
  };
}

/** @param change carries out a change of the settings, and shows what is there then. */
export function createFiguresActions(
  change: (how: (settings: Settings) => Settings) => Promise<unknown>,
): FiguresActions {
  const changeOwn = (how: (own: Own) => Own) =>
    void change((settings) => ({ ...settings, assumptions: how(settings.assumptions) }));
  const changeRates = (how: (rates: readonly RateOverride[]) => readonly RateOverride[]) =>
    void change((settings) => ({ ...settings, rateOverrides: how(settings.rateOverrides) }));
  return {
    rates: {
      onVat: (store, percent) =>
        changeOwn((own) => {
          const others = without(own, [vatName(store)]);
          return percent === undefined ? others : { ...others, [vatName(store)]: percent };
        }),
      onSet: (rate) => changeRates((rates) => withRate(rates, rate)),
      onRemove: (rate) => changeRates((rates) => withoutRate(rates, rate)),
    },
    assumptions: {
      onChange: (name, value) => changeOwn((own) => ({ ...own, [name]: value })),
      onReset: (names) => changeOwn((own) => without(own, names)),
    },
  };
}

function without(own: Own, names: readonly string[]): Own {
  return Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name)));
}
