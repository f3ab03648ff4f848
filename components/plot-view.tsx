import { useEffect, useRef, useState } from 'preact/hooks';
import type { DayPoint } from '../lib/reports/day-series';
import type { Plot, PlotData } from './day-plot';
import { useI18n } from './i18n';

export interface PlotViewProps {
  readonly title: string;
  readonly points: readonly DayPoint[];
  /** A value as its axis has it: short. */
  readonly showShort: (value: number) => string;
  /** All that is said of a point that the pointer or the keyboard is at. */
  readonly say: (point: DayPoint) => string;
}

const DAY_S = 86_400;

/** Draws the points. Arrow keys go from one to the next, and what each says stands above. */
export function PlotView({ title, points, showShort, say }: PlotViewProps) {
  const { t, locale } = useI18n();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot>(undefined);
  const [at, setAt] = useState<number>();
  useEffect(() => {
    let isHere = true;
    const element = host.current;
    // The library is read only where there is something to draw.
    void import('./day-plot').then(({ drawPlot }) => {
      if (!isHere || !element) return;
      plot.current = drawPlot(element, {
        data: dataOf(points),
        showValue: showShort,
        showDay: dayFormat(points, locale),
        onPoint: setAt,
      });
    });
    return () => {
      isHere = false;
      plot.current?.remove();
      plot.current = undefined;
      setAt(undefined);
    };
  }, [points, locale]);

  const go = (event: KeyboardEvent) => {
    const last = points.length - 1;
    const to = {
      ArrowLeft: at === undefined ? last : Math.max(0, at - 1),
      ArrowRight: at === undefined ? 0 : Math.min(last, at + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    plot.current?.point(to);
    setAt(to);
  };
  const point = at === undefined ? undefined : points[at];
  return (
    <>
      <p class="readout figures" aria-live="polite">
        {/* Room for one line, so that nothing moves when it comes. */}
        {point ? say(point) : '\u00a0'}
      </p>
      <div
        ref={host}
        class="plot"
        tabIndex={0}
        role="group"
        aria-label={t('chartKeys', title)}
        onKeyDown={go}
      />
    </>
  );
}

function dataOf(points: readonly DayPoint[]): PlotData {
  const secondsOf = (day: string) => Date.parse(day) / 1_000;
  return {
    atS: points.map(({ from, to }) => (secondsOf(from) + secondsOf(to) + DAY_S) / 2),
    values: points.map(({ value }) => value ?? null),
    lows: points.map(({ band }) => band?.low ?? null),
    middles: points.map(({ band }) => band?.middle ?? null),
    highs: points.map(({ band }) => band?.high ?? null),
  };
}

/** Days with their month, or months with their year, whichever tells the ticks apart. */
function dayFormat(points: readonly DayPoint[], locale: string): (atS: number) => string {
  const reachMs = Date.parse(points.at(-1)?.to ?? '') - Date.parse(points[0]?.from ?? '');
  const isLong = reachMs > 400 * DAY_S * 1_000;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(isLong ? { year: 'numeric' } : { day: 'numeric' }),
  });
  return (atS) => format.format(atS * 1_000);
}
