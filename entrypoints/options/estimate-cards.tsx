import { AssumptionsCard } from '../../components/assumptions-card';
import type { OptionsPageProps } from '../../components/options-page';
import { RatesCard } from '../../components/rates-card';
import { createBasisStore } from '../../lib/storage/basis-store';
import type { Ledger } from '../../lib/storage/ledger';
import type { Settings } from '../../lib/storage/settings-store';
import { createFiguresActions, figuresShown } from '../estimate/own-figures';

/**
 * The cards of rates and assumptions. A file of its own, because the tables of rates are as large as
 * the rest of the page, which is drawn before it is read.
 *
 * @param change carries out a change of the settings, and shows what is there then.
 */
export async function estimateCards(
  { connect }: Pick<Ledger, 'connect'>,
  settings: Settings,
  change: (how: (settings: Settings) => Settings) => Promise<unknown>,
): Promise<OptionsPageProps['estimate']> {
  const { rates, assumptions } = figuresShown(settings, await createBasisStore(connect).load());
  const actions = createFiguresActions(change);
  return {
    rates: <RatesCard {...rates} {...actions.rates} />,
    assumptions: <AssumptionsCard {...assumptions} {...actions.assumptions} />,
  };
}
