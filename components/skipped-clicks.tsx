import { SKIP_REASONS, type SkipReason } from '../lib/reports/click-logs/log-destination';
import { plural, useI18n } from './i18n';
import { SKIPPED } from './report-wording';

export interface SkippedClicksProps {
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

/** Clicks of a log that are none of the user's clicks to Amazon, by reason. */
export function SkippedClicks({ skipped }: SkippedClicksProps) {
  const i18n = useI18n();
  const reasons = SKIP_REASONS.filter((reason) => (skipped[reason] ?? 0) > 0);
  if (reasons.length === 0) return null;
  const said = reasons.map((reason) => plural(i18n, SKIPPED[reason], skipped[reason] ?? 0));
  return <p class="soft figures">{i18n.t('logSkipped', said.join(' · '))}</p>;
}
