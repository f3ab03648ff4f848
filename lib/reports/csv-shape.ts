export type Delimiter = ',' | ';' | '\t';

export interface CsvShape {
  readonly delimiter: Delimiter;
  /** Columns of most lines. */
  readonly width: number;
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];
const SAMPLE_LINES = 40;

/** How lines are parted, by their beginning: at the sign that parts most of them alike. */
export function csvShapeOf(sample: string): CsvShape {
  const lines = sample
    .slice(0, 64 * 1024)
    .split('\n', SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  let best: CsvShape & { score: number } = { delimiter: ',', width: 1, score: 0 };
  for (const delimiter of DELIMITERS) {
    const linesByCount = new Map<number, number>();
    for (const line of lines) {
      const count = countOutsideQuotes(line, delimiter);
      if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
    }
    for (const [count, agreeing] of linesByCount) {
      const score = count * agreeing;
      if (score > best.score) best = { delimiter, width: count + 1, score };
    }
  }
  return { delimiter: best.delimiter, width: best.width };
}

function countOutsideQuotes(line: string, sign: string): number {
  let count = 0;
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === sign && !isQuoted) count++;
  }
  return count;
}
