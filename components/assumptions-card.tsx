import { useState } from 'preact/hooks';
import {
  ASSUMPTION_LIMITS,
  parseAssumption,
  type AssumptionName,
} from '../lib/commission/assumption-limits';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../lib/commission/assumptions';
import { Card } from './card';
import { useI18n, type MessageKey } from './i18n';

export interface AssumptionsCardProps {
  readonly assumptions: Assumptions;
  /** What the user changed; the others are as they came. */
  readonly changed: ReadonlySet<string>;
  readonly onChange: (name: AssumptionName, value: number) => void;
  readonly onReset: (names: readonly AssumptionName[]) => void;
}

/** Each assumption: its name, what it means and where it comes from, and its unit's name. */
const WORDING: Readonly<Record<AssumptionName, readonly [name: MessageKey, why: MessageKey]>> = {
  itemsPerClick: ['assumeItems', 'assumeItemsWhy'],
  varianceToMean: ['assumeVariance', 'assumeVarianceWhy'],
  directShare: ['assumeDirect', 'assumeDirectWhy'],
  meanCommissionUsd: ['assumeCommission', 'assumeCommissionWhy'],
  commissionLogSd: ['assumeSpread', 'assumeSpreadWhy'],
  shippedShare: ['assumeShipped', 'assumeShippedWhy'],
  returnedShare: ['assumeReturned', 'assumeReturnedWhy'],
  cartShare: ['assumeCarts', 'assumeCartsWhy'],
};
const NAMES = Object.keys(WORDING) as AssumptionName[];

/** Everything that stands in until reports say otherwise, to be changed and put back. */
export function AssumptionsCard({ assumptions, changed, ...actions }: AssumptionsCardProps) {
  const { t } = useI18n();
  const isChanged = NAMES.some((name) => changed.has(name));
  return (
    <Card id="assumptions" title={t('assumptionsTitle')}>
      <p class="soft">{t('assumptionsWhy')}</p>
      <div class="assumptions">
        {NAMES.map((name) => (
          <AssumptionField
            key={name}
            name={name}
            value={assumptions[name]}
            isChanged={changed.has(name)}
            {...actions}
          />
        ))}
      </div>
      {isChanged && (
        <button class="start" type="button" onClick={() => actions.onReset(NAMES)}>
          {t('assumptionsReset')}
        </button>
      )}
    </Card>
  );
}

/** How a figure is written: shares in percent, items by the hundred clicks. */
function scaleOf(name: AssumptionName): number {
  const { unit } = ASSUMPTION_LIMITS[name];
  return unit === 'share' || unit === 'per-click' ? 100 : 1;
}

const UNITS = {
  'per-click': 'unitPer100Clicks',
  share: 'unitPercent',
  ratio: undefined,
  usd: 'unitUsd',
  'log-sd': undefined,
} as const;

/** As people write it: without the digits that only a computer adds. */
function written(name: AssumptionName, value: number): number {
  return Number((value * scaleOf(name)).toPrecision(6));
}

function AssumptionField({
  name,
  value,
  isChanged,
  onChange,
  onReset,
}: {
  readonly name: AssumptionName;
  readonly value: number;
  readonly isChanged: boolean;
} & Pick<AssumptionsCardProps, 'onChange' | 'onReset'>) {
  const { t, locale } = useI18n();
  const [isRefused, setRefused] = useState(false);
  const [title, why] = WORDING[name];
  const { min, max, unit } = ASSUMPTION_LIMITS[name];
  const scale = scaleOf(name);
  const said = (figure: number) =>
    written(name, figure).toLocaleString(locale, { maximumFractionDigits: 6 });
  const unitName = UNITS[unit];
  const take = (text: string) => {
    const next = text.trim() === '' ? undefined : parseAssumption(name, Number(text) / scale);
    setRefused(next === undefined);
    if (next !== undefined) onChange(name, next);
  };
  return (
    <div class="assumption">
      <label for={name}>{t(title)}</label>
      <div class="row">
        <input
          id={name}
          type="number"
          step="any"
          value={written(name, value)}
          aria-invalid={isRefused}
          aria-describedby={`${name}-why`}
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
        {unitName && <span class="soft">{t(unitName)}</span>}
        {isChanged && (
          <button
            class="quiet"
            type="button"
            onClick={() => {
              setRefused(false);
              onReset([name]);
            }}
          >
            {t('assumptionReset', said(DEFAULT_ASSUMPTIONS[name]))}
          </button>
        )}
      </div>
      <p id={`${name}-why`} class={isRefused ? 'error note' : 'note'}>
        {isRefused ? t('assumptionRange', said(min), said(max)) : t(why)}
      </p>
    </div>
  );
}
