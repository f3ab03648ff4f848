import { useI18n } from './i18n';

/** Lengths that a chart can be cut to, in days. */
export const CHART_DAYS = [30, 90, 365] as const;

export interface PeriodSwitchProps {
  /** Days that there are in all; only shorter lengths are offered. */
  readonly total: number;
  /** Undefined for all of them. */
  readonly length: number | undefined;
  readonly onLength: (length: number | undefined) => void;
}

/** Lets the user choose how many of the last days are shown; nothing where there is no choice. */
export function PeriodSwitch({ total, length, onLength }: PeriodSwitchProps) {
  const { t, locale } = useI18n();
  const offered = CHART_DAYS.filter((days) => days < total);
  if (offered.length === 0) return null;
  return (
    <div class="switch" role="group" aria-label={t('chartPeriod')}>
      {[...offered, undefined].map((days) => (
        <button
          key={days}
          type="button"
          aria-pressed={days === length}
          onClick={() => onLength(days)}
        >
          {days === undefined ? t('chartAll') : t('chartDays', days.toLocaleString(locale))}
        </button>
      ))}
    </div>
  );
}
