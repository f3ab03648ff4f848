import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { StoreDay } from '../lib/amazon/store-day';
import { DEFAULT_KEY } from '../lib/commission/applied-rate';
import { BOUNTIES } from '../lib/commission/bounties';
import { formatMoney, formatRate, type Money } from '../lib/commission/money';
import { capOn } from '../lib/commission/rate-caps';
import type { RateOverride } from '../lib/commission/rate-override';
import {
  cardState,
  offeredDefault,
  rateTable,
  type RateTableRow,
} from '../lib/commission/rate-table';
import { Card } from './card';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { plural, useI18n, type I18n, type MessageKey } from './i18n';
import { RateForm } from './rate-form';
import { ScrollRegion } from './scroll-region';
import { VatField } from './vat-field';

export interface RatesCardProps {
  /** Stores in which the user has a tracking ID or a report. */
  readonly stores: readonly MarketplaceCode[];
  readonly overrides: readonly RateOverride[];
  /** The store's calendar day. */
  readonly today: (store: MarketplaceCode) => StoreDay;
  /** Percent of tax in a store's displayed prices; undefined where there is none. */
  readonly vatOf: (store: MarketplaceCode) => number | undefined;
  /** Sets that percentage; undefined puts the usual one back. */
  readonly onVat: (store: MarketplaceCode, percent: number | undefined) => void;
  readonly onSet: (rate: RateOverride) => void;
  readonly onRemove: (rate: RateOverride) => void;
}

/** What each store pays on what, where that is known from, and the user's own rates. */
export function RatesCard({ stores, ...props }: RatesCardProps) {
  const { t } = useI18n();
  return (
    <Card id="rates" title={t('ratesTitle')}>
      <p class="soft">{t('ratesWhy')}</p>
      {stores.length === 0 && <p class="soft">{t('ratesNoStore')}</p>}
      {stores.map((store) => (
        <StoreRates key={store} store={store} {...props} />
      ))}
    </Card>
  );
}

const STATES: Readonly<Record<ReturnType<typeof cardState>, MessageKey>> = {
  known: 'ratesKnown',
  offered: 'ratesOffered',
  unknown: 'ratesUnknown',
};

const STATUSES: Readonly<Record<RateTableRow['status'], MessageKey | undefined>> = {
  current: undefined,
  own: undefined,
  neighbour: 'rateNeighbour',
  unsure: 'rateUnsure',
  observed: 'rateObserved',
  removed: 'rateRemoved',
  historical: 'rateHistorical',
  later: 'rateLater',
};

function StoreRates({
  store,
  overrides,
  today,
  vatOf,
  onVat,
  onSet,
  onRemove,
}: Omit<RatesCardProps, 'stores'> & { readonly store: MarketplaceCode }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const day = today(store);
  const own = overrides.filter((rate) => rate.marketplace === store);
  const rows = rateTable(store, day, overrides);
  const nameOf = (key: string) =>
    key === DEFAULT_KEY ? t('rateDefault') : (rows.find((row) => row.key === key)?.name ?? key);
  const daysOf = ({ from, to }: RateOverride) =>
    to ? formatCalendarDays(from, to, locale) : t('rateSince', formatCalendarDay(from, locale));
  const suggestion = offeredDefault(store, day);
  const hasDefault = own.some(({ key }) => key === DEFAULT_KEY);
  const state = cardState(store);
  const sources = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  return (
    <details class="store-rates">
      <summary>
        {marketplace(store).domain}{' '}
        <span class="soft">
          {[
            t(STATES[state]),
            ...(own.length > 0 ? [plural(i18n, 'ratesOwn', own.length)] : []),
          ].join(' · ')}
        </span>
      </summary>
      {suggestion && !hasDefault && (
        <p class="row">
          <span class="warning">{t('rateProbably', formatRate(suggestion.rateBp, locale))}</span>
          <button
            type="button"
            onClick={() =>
              onSet({ marketplace: store, key: DEFAULT_KEY, rateBp: suggestion.rateBp, from: day })
            }
          >
            {t('rateTake', formatRate(suggestion.rateBp, locale))}
          </button>
        </p>
      )}
      <RateForm
        store={store}
        day={day}
        keys={[
          [DEFAULT_KEY, t('rateDefault')],
          ...rows.map(({ key, name }) => [key, name] as const),
        ]}
        onSet={onSet}
      />
      <VatField
        usual={marketplace(store).vatPercent}
        percent={vatOf(store)}
        onVat={(percent) => onVat(store, percent)}
      />
      {own.length > 0 && (
        <ul class="plain">
          {own.map((rate) => (
            <li key={`${rate.key} ${rate.from}`} class="row spread">
              <span class="figures">
                {t('rateOwn', nameOf(rate.key), formatRate(rate.rateBp, locale), daysOf(rate))}
              </span>
              <button
                class="quiet"
                type="button"
                aria-label={t('rateRemoveTitle', nameOf(rate.key), daysOf(rate))}
                onClick={() => onRemove(rate)}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <ScrollRegion label={`${t('ratesTitle')} · ${marketplace(store).domain}`}>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t('columnCategory')}</th>
                <th scope="col" class="number">
                  {t('columnRate')}
                </th>
                <th scope="col">{t('rateKnownFrom')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.key} row={row} cap={capOn(store, row.key, day)} i18n={i18n} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {sources.length > 0 && <p class="note">{t('ratesSources', sources.join('; '))}</p>}
      <Bounties store={store} />
    </details>
  );
}

/** Fixed sums, apart from rates: they are earned through links of their own. */
function Bounties({ store }: { readonly store: MarketplaceCode }) {
  const { t, locale } = useI18n();
  const bounties = BOUNTIES.filter((bounty) => bounty.marketplace === store);
  const { currency } = marketplace(store);
  if (bounties.length === 0) return null;
  return (
    <>
      <h3>{t('bountiesTitle')}</h3>
      <p class="soft">{t('bountiesWhy')}</p>
      <ul class="plain">
        {bounties.map(({ event, minor, asOf }) => (
          <li key={event} class="row spread figures">
            <span>{event}</span>
            <span>
              {formatMoney({ minor, currency }, locale)} <span class="soft">{asOf}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({
  row,
  cap,
  i18n: { t, locale },
}: {
  readonly row: RateTableRow;
  readonly cap: Money | undefined;
  readonly i18n: I18n;
}) {
  const { name, rateBp, status, overriddenBy, asOf, source } = row;
  const note = STATUSES[status];
  const isApplied = status === 'current' && !overriddenBy;
  return (
    <tr class={isApplied || overriddenBy ? undefined : 'soft'}>
      <td>{name}</td>
      <td class="number">
        {overriddenBy && <b>{formatRate(overriddenBy.rateBp, locale)}</b>}{' '}
        {rateBp !== undefined &&
          (overriddenBy ? <s>{formatRate(rateBp, locale)}</s> : formatRate(rateBp, locale))}
      </td>
      <td class="soft" title={source}>
        {[
          ...(cap ? [t('rateCap', formatMoney(cap, locale))] : []),
          ...(note ? [t(note)] : []),
          ...(asOf ? [asOf] : []),
        ].join(' · ')}
      </td>
    </tr>
  );
}
