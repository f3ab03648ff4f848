import type { Range } from '../lib/commission/totals';
import { placeOf, type Place } from '../lib/reports/hold-rate';
import { useI18n } from './i18n';

/** One range and what came, in minor units of one currency. */
export interface RangeChartCase {
  /** What stands below it. */
  readonly label: string;
  readonly range80: Range;
  readonly range50: Range;
  readonly actualMinor: number;
}

export interface RangeChartProps {
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  readonly cases: readonly RangeChartCase[];
  /** An amount as a label of the axis. */
  readonly amount: (minor: number) => string;
}

const WIDTH = 820;
const HEIGHT = 240;
const LEFT = 64;
const TOP = 10;
const BOTTOM = 24;
/** Room that a label below the axis takes. */
const LABEL_WIDTH = 84;
const TICKS = 4;

/**
 * Ranges beside each other as lines from the tenth to the ninetieth percent with a bar over the middle
 * half, and a mark for what came: full inside the range, hollow and square outside of it. The axis
 * begins at nothing, so that lengths compare.
 */
export function RangeChart({ title, cases, amount }: RangeChartProps) {
  const { t } = useI18n();
  const all = cases.flatMap((each) => [each.range80.highMinor, each.actualMinor]);
  const low = Math.min(0, ...cases.map((each) => each.actualMinor));
  const step = niceStep((Math.max(1, ...all) - low) / TICKS);
  const bottom = Math.floor(low / step) * step;
  const top = Math.ceil(Math.max(1, ...all) / step) * step;
  const y = (minor: number) =>
    TOP + (1 - (minor - bottom) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
  const each = (WIDTH - LEFT) / Math.max(1, cases.length);
  const x = (index: number) => LEFT + (index + 0.5) * each;
  const thick = Math.max(2, Math.min(10, 0.5 * each));
  const ticks = Array.from(
    { length: Math.round((top - bottom) / step) + 1 },
    (_, n) => bottom + n * step,
  );
  const every = Math.ceil(LABEL_WIDTH / each);
  return (
    // Scrolls where it is wider than the page.
    <figure class="range-chart" tabIndex={0}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {ticks.map((minor) => (
          <g key={minor}>
            <path class="grid" d={`M${LEFT} ${y(minor)}H${WIDTH}`} />
            <text class="figures" x={LEFT - 8} y={y(minor) + 4} text-anchor="end">
              {amount(minor)}
            </text>
          </g>
        ))}
        {cases.map(({ range80, range50, actualMinor, label }, index) => (
          <g key={index}>
            <path d={`M${x(index)} ${y(range80.lowMinor)}V${y(range80.highMinor)}`} />
            <rect
              class="half"
              x={x(index) - thick / 2}
              y={y(range50.highMinor)}
              width={thick}
              height={Math.max(1, y(range50.lowMinor) - y(range50.highMinor))}
            />
            <Came x={x(index)} y={y(actualMinor)} place={placeOf(actualMinor, range80)} />
            {index % every === 0 && (
              <text x={x(index)} y={HEIGHT - 6} text-anchor={anchorAt(x(index))}>
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption class="legend note" aria-hidden="true">
        <Key name={t('chartLine')}>
          <path d="M8 1v14" />
        </Key>
        <Key name={t('chartBar')}>
          <rect class="half" x="4" y="2" width="8" height="12" />
        </Key>
        <Key name={t('chartInside')}>
          <Came x={8} y={8} place="inside" />
        </Key>
        <Key name={t('chartOutside')}>
          <Came x={8} y={8} place="above" />
        </Key>
      </figcaption>
    </figure>
  );
}

/** A label at the chart's end would not fit around its place. */
function anchorAt(x: number): 'middle' | 'end' {
  return x + LABEL_WIDTH / 2 > WIDTH ? 'end' : 'middle';
}

/** Told apart by shape as well as by colour. */
function Came({ x, y, place }: { readonly x: number; readonly y: number; readonly place: Place }) {
  return place === 'inside' ? (
    <circle class="came" cx={x} cy={y} r="3.5" />
  ) : (
    <rect class="came outside" x={x - 3.5} y={y - 3.5} width="7" height="7" />
  );
}

function Key({ name, children }: { readonly name: string; readonly children: preact.JSX.Element }) {
  return (
    <span>
      <svg viewBox="0 0 16 16">{children}</svg> {name}
    </span>
  );
}

/** The next 1, 2 or 5 of some power of ten, at least 1: amounts are whole minor units. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return power * ([1, 2, 5].find((digit) => digit * power >= least) ?? 10);
}
