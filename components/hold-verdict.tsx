import type { HoldRate, Verdict } from '../lib/reports/hold-rate';
import { useI18n, type I18n, type MessageKey } from './i18n';

/** A rate as text; whole percents, because there are never so many cases as to know it better. */
export function percentText({ locale }: I18n, share: number): string {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** What a hold rate means, the bad news as such. */
export function HoldVerdict({
  verdict,
  rate: { low, high },
}: {
  readonly verdict: Verdict;
  readonly rate: HoldRate;
}) {
  const i18n = useI18n();
  if (verdict === 'none') return null;
  const isBad = verdict === 'too-narrow';
  return (
    <p class={isBad ? 'error figures' : verdict === 'too-few' ? 'warning figures' : 'figures'}>
      {i18n.t(VERDICTS[verdict], percentText(i18n, low), percentText(i18n, high))}
    </p>
  );
}

const VERDICTS: Readonly<Record<Exclude<Verdict, 'none'>, MessageKey>> = {
  'too-few': 'verdictTooFew',
  'too-narrow': 'verdictTooNarrow',
  'as-said': 'verdictAsSaid',
  'too-wide': 'verdictTooWide',
};
