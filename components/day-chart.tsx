import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { daysBefore } from '../lib/amazon/store-day';
import {
  dayPoints,
  daysOf,
  stepOf,
  type DayFigures,
  type DayPoint,
} from '../lib/reports/day-series';
import type { Period } from '../lib/reports/report-period';
import { formatCalendarDay, formatCalendarDays } from './format-time';
import { useI18n, type I18n } from './i18n';
import { CHART_DAYS, PeriodSwitch } from './period-switch';
import { PlotView } from './plot-view';
import { SortableTable, type SortableColumn, type TableRow } from './sortable-table';

export interface DayChartProps {
  /** Unique on the page; the table behind the chart has it. */
  readonly id: string;
  readonly title: string;
  readonly figures: DayFigures;
  /** From the first day that anything is known of to the last. */
  readonly days: Period;
  /** What the bars are, and how a value of theirs is written: in full, and short on the axis. */
  readonly valueLabel: string;
  readonly show: (value: number) => string;
  readonly showShort: (value: number) => string;
  /** A value as a table file has it. */
  readonly plain: (value: number) => number;
  /** What has to be said of the picture. */
  readonly caption?: ComponentChild;
  readonly onExport: (rows: readonly TableRow[]) => void;
}

const STEP_LABELS = { day: 'columnDay', week: 'columnWeek', month: 'columnMonth' } as const;

/** A chart of days with the same figures as a table behind it. */
export function DayChart(props: DayChartProps) {
  const { id, title, figures, days, valueLabel, caption } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [length, setLength] = useState<number | undefined>(CHART_DAYS[1]);
  const total = useMemo(() => daysOf(days).length, [days]);
  const shown = length !== undefined && length < total ? length : undefined;
  const step = stepOf(shown ?? total);
  const points = useMemo(() => {
    const from = shown === undefined ? days.from : daysBefore(days.to, shown - 1);
    return dayPoints(figures, { from, to: days.to }, step);
  }, [figures, days, shown, step]);
  const hasBand = points.some(({ band }) => band);
  return (
    <figure class="chart">
      <figcaption class="row spread">
        <h2>{title}</h2>
        <PeriodSwitch total={total} length={shown} onLength={setLength} />
      </figcaption>
      <p class="legend note">
        <span class="key">{t(STEP_LEGENDS[step], valueLabel)}</span>
        {hasBand && <span class="key band">{t('chartBand')}</span>}
      </p>
      <PlotView
        title={title}
        points={points}
        showShort={props.showShort}
        say={(point) => said(point, props, i18n)}
      />
      {caption}
      <details id={id} class="behind">
        <summary>{t('chartTable')}</summary>
        <SortableTable
          title={title}
          rows={points}
          columns={[
            {
              ...{ key: 'from', label: t(STEP_LABELS[step]) },
              value: ({ from }) => from,
              show: ({ from, to }) => daysText(from, to, i18n),
            },
            column('value', valueLabel, props, ({ value }) => value),
            ...(hasBand
              ? [
                  column('expected_low', t('columnLow'), props, ({ band }) => band?.low),
                  column('expected_about', t('columnAbout'), props, ({ band }) => band?.middle),
                  column('expected_high', t('columnHigh'), props, ({ band }) => band?.high),
                ]
              : []),
          ]}
          onExport={props.onExport}
        />
      </details>
    </figure>
  );
}

const STEP_LEGENDS = {
  day: 'chartByDay',
  week: 'chartByWeek',
  month: 'chartByMonth',
} as const;

function column(
  key: string,
  label: string,
  { plain, show }: DayChartProps,
  valueOf: (row: DayPoint) => number | undefined,
): SortableColumn<DayPoint> {
  return {
    ...{ key, label, isNumber: true },
    value: (row) => {
      const value = valueOf(row);
      return value === undefined ? undefined : plain(value);
    },
    show: (row) => {
      const value = valueOf(row);
      return value === undefined ? '–' : show(value);
    },
  };
}

function said(
  { from, to, value, band }: DayPoint,
  { valueLabel, show }: DayChartProps,
  i18n: I18n,
): string {
  const { t } = i18n;
  const figures = [
    ...(value === undefined ? [] : [`${valueLabel} ${show(value)}`]),
    ...(band ? [t('chartExpected', show(band.middle), show(band.low), show(band.high))] : []),
  ];
  const text = figures.length > 0 ? figures.join(' · ') : t('chartUntold');
  return `${daysText(from, to, i18n)}: ${text}`;
}

function daysText(from: string, to: string, { locale }: I18n): string {
  return from === to ? formatCalendarDay(from, locale) : formatCalendarDays(from, to, locale);
}
