import type { Estimate } from '../lib/commission/estimate';
import { formatMoney } from '../lib/commission/money';
import { plural, useI18n, type I18n } from './i18n';
import { RangeBar } from './range-bar';

export interface EstimateLinesProps {
  readonly estimate: Estimate;
  readonly currency: string;
}

/** An estimate in few words: what is likely, between what, and how much of that is assumed. */
export function EstimateLines({ estimate, currency }: EstimateLinesProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { medianMinor, meanMinor, range80, chanceOfNothing } = estimate;
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // Less than half a minor unit is shown as nothing, so it is called nothing.
  const isLikelyNothing = medianMinor < 0.5;
  return (
    <div class="estimate">
      <p class="amount figures">
        {isLikelyNothing ? t('likelyNothing') : t('about', money(medianMinor))}
      </p>
      {range80.highMinor >= 0.5 && (
        <>
          <RangeBar {...estimate} />
          <p class="figures">{rangeOf(estimate, currency, i18n)}</p>
        </>
      )}
      <p class="soft figures">
        {[
          t('onAverage', money(meanMinor)),
          ...(chanceOfNothing >= 0.005
            ? [t('chanceOfNothing', percent.format(chanceOfNothing))]
            : []),
        ].join(' · ')}
      </p>
      <p class={estimate.isMostlyAssumptions ? 'warning figures' : 'soft figures'}>
        {basisOf(estimate, i18n)}
      </p>
    </div>
  );
}

/** Between what the amount lies four times in five, and half the time. */
export function rangeOf(
  { medianMinor, range80 }: Estimate,
  currency: string,
  { t, locale }: I18n,
): string {
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency }, locale);
  return [
    ...(medianMinor < 0.5 ? [] : [t('halfAbove')]),
    t('range', money(range80.lowMinor), money(range80.highMinor)),
  ].join(' · ');
}

/** How much of an estimate is the user's own, in a sentence. */
export function basisOf(estimate: Estimate, i18n: I18n): string {
  const { t, locale } = i18n;
  if (estimate.isMostlyAssumptions)
    return plural(i18n, 'mostlyAssumptions', estimate.clicksUntilOwn);
  if (estimate.outcomeItems === 0) {
    return plural(i18n, 'restsOnClicks', estimate.outcomeClicks);
  }
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return t(
    'restsOnReports',
    // Never all of it while some is assumed.
    percent.format(Math.floor((1 - estimate.priorShare) * 100) / 100),
    estimate.outcomeClicks.toLocaleString(locale),
  );
}
