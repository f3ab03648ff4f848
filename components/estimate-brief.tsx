import type { Estimate } from '../lib/commission/estimate';
import { formatMoney } from '../lib/commission/money';
import { basisOf, rangeOf } from './estimate-lines';
import { plural, useI18n } from './i18n';
import { RangeBar } from './range-bar';

export interface EstimateBriefProps {
  readonly estimate: Estimate;
  readonly currency: string;
  /** What the amount is of, beside it. */
  readonly of?: string;
}

/** An estimate in as few lines as it can honestly have: a middle, its range, what it rests on. */
export function EstimateBrief({ estimate, currency, of }: EstimateBriefProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { medianMinor, meanMinor, chanceOfNothing, range80 } = estimate;
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const isLikelyNothing = medianMinor < 0.5;
  return (
    <div class="estimate">
      <p class="row figures">
        <span class="amount">
          {isLikelyNothing ? t('likelyNothing') : t('about', money(medianMinor))}
        </span>
        {of !== undefined && <span class="soft">{of}</span>}
      </p>
      {range80.highMinor >= 0.5 && <RangeBar {...estimate} />}
      <p class="figures">
        {isLikelyNothing
          ? [
              t('onAverage', money(meanMinor)),
              t('chanceOfNothing', chanceOfNothing.toLocaleString(locale, { style: 'percent' })),
            ].join(' · ')
          : rangeOf(estimate, currency, i18n)}
      </p>
      {estimate.isMostlyAssumptions ? (
        <p class="warning note figures">{plural(i18n, 'mostlyAssumed', estimate.clicksUntilOwn)}</p>
      ) : (
        <p class="note figures">{basisOf(estimate, i18n)}</p>
      )}
    </div>
  );
}
