import type { Range } from '../lib/commission/totals';

export interface RangeBarProps {
  readonly medianMinor: number;
  readonly range50: Range;
  readonly range80: Range;
  readonly range95: Range;
}

/**
 * Where the amount probably lies: a hairline for four times in five, a bar for half the time, a mark
 * at the median. What it shows stands in words beside it.
 */
export function RangeBar({ medianMinor, range50, range80, range95 }: RangeBarProps) {
  const end = range95.highMinor;
  if (end <= 0) return null;
  // Amounts lie close together at their lower end and far apart above: the root shows both.
  const at = (minor: number) => Math.sqrt(Math.min(1, Math.max(0, minor / end))) * 100;
  const [from80, to80] = [at(range80.lowMinor), at(range80.highMinor)];
  const [from50, to50] = [at(range50.lowMinor), at(range50.highMinor)];
  return (
    <svg class="range" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <path class="track" d="M0 4H100" />
      <path d={`M${from80} 4H${to80}M${from80} 1v6M${to80} 1v6`} />
      <rect class="half" x={from50} y="2.5" width={Math.max(0.5, to50 - from50)} height="3" />
      <rect x={Math.min(98.5, at(medianMinor))} y="0" width="1.5" height="8" />
    </svg>
  );
}
