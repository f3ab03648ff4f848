import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** What a chart of days draws; lists of one length, `null` where there is nothing to draw. */
export interface PlotData {
  /** Middle of the days of each point; epoch seconds. */
  readonly atS: number[];
  readonly values: (number | null)[];
  readonly lows: (number | null)[];
  readonly middles: (number | null)[];
  readonly highs: (number | null)[];
}

export interface PlotOptions {
  readonly data: PlotData;
  /** A value on its axis, and a day on the other. */
  readonly showValue: (value: number) => string;
  readonly showDay: (atS: number) => string;
  /** Told which point the pointer or the keyboard is at. */
  readonly onPoint: (index: number | undefined) => void;
}

export interface Plot {
  readonly point: (index: number) => void;
  readonly remove: () => void;
}

const HEIGHT = 220;
const LABEL_PX = 7;
/** Where bars are few the library would mark their ends. */
const NO_POINTS = { show: false };
// The library's word for a value of the scale; its enum is not there at run time.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const VALUE = 1 as UPlot.Series.BarsPathBuilderFacetUnit;

/**
 * Draws bars, and ranges as a band behind a stepped middle, as wide as the element. Colours are the
 * page's own, read anew whenever it turns dark or is printed.
 */
export function drawPlot(host: HTMLElement, options: PlotOptions): Plot {
  const { data, showValue, showDay, onPoint } = options;
  const colour = (name: string) => () => getComputedStyle(host).getPropertyValue(name).trim();
  const { bars } = UPlot.paths;
  if (!bars) throw new Error('uPlot without bars');
  const float = (from: (number | null)[], to: (number | null)[]) =>
    bars({
      size: [1, Infinity],
      disp: {
        y0: { unit: VALUE, values: () => from },
        y1: { unit: VALUE, values: () => to },
      },
    });
  const font = '12px system-ui, sans-serif';
  const axis = { font, stroke: colour('--ink-soft') };
  const plot = new UPlot(
    {
      width: host.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
      tzDate: (atS) => UPlot.tzDate(new Date(atS * 1_000), 'Etc/UTC'),
      scales: { x: { range: (_, min, max) => withMargin(data, min, max) }, y: { range: yRange } },
      axes: [
        {
          ...axis,
          grid: { show: false },
          ticks: { stroke: colour('--line'), width: 1, size: 4 },
          space: 72,
          size: 28,
          values: (_, ticks) => ticks.map(showDay),
        },
        {
          ...axis,
          grid: { stroke: colour('--line'), width: 1 },
          ticks: { show: false },
          space: 36,
          size: (_, labels) => roomFor(labels),
          values: (_, ticks) => ticks.map(showValue),
        },
      ],
      series: [
        {},
        {
          fill: colour('--chart-band'),
          width: 0,
          points: NO_POINTS,
          paths: float(data.lows, data.highs),
        },
        {
          stroke: colour('--chart-middle'),
          width: 2,
          points: NO_POINTS,
          paths: float(
            data.middles,
            data.middles.map((value) => hairAbove(value)),
          ),
        },
        {
          fill: colour('--accent'),
          width: 0,
          points: NO_POINTS,
          paths: bars({ size: [0.72, 28] }),
        },
      ],
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
    },
    [data.atS, data.highs, data.middles, data.values],
    host,
  );

  const lifetime = new AbortController();
  const listening = { signal: lifetime.signal };
  // Colours are kept with the shapes that have them.
  const repaint = () => plot.redraw(true);
  for (const query of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(query).addEventListener('change', repaint, listening);
  }
  const sized = new ResizeObserver(() => plot.setSize({ width: host.clientWidth, height: HEIGHT }));
  sized.observe(host);
  return {
    point: (index) => {
      const atS = data.atS[index];
      if (atS !== undefined) plot.setCursor({ left: plot.valToPos(atS, 'x'), top: 0 });
    },
    remove: () => {
      lifetime.abort();
      sized.disconnect();
      plot.destroy();
    },
  };
}

/** Room for the widest label. There are none yet when it is first asked for, whatever the types say. */
function roomFor(labels: readonly string[] | null): number {
  return 12 + LABEL_PX * Math.max(1, ...(labels ?? []).map((label) => label.length));
}

/** A line of no height is not drawn. */
function hairAbove(value: number | null): number | null {
  return value === null ? null : value * 1.000_001;
}

/** Half a point's width to either side, so that the outer bars are whole. */
function withMargin({ atS }: PlotData, min: number, max: number): [number, number] {
  const half = atS.length > 1 ? ((atS[1] ?? 0) - (atS[0] ?? 0)) / 2 : 43_200;
  return [min - half, max + half];
}

/** From nothing up, or from the lowest where returns took back more than came. */
function yRange(_: UPlot, min: number | null, max: number | null): [number, number] {
  const [low, high] = [Math.min(0, min ?? 0), Math.max(0, max ?? 0)];
  if (low === high) return [0, 1];
  const room = (high - low) * 0.06;
  return [low < 0 ? low - room : 0, high + room];
}
