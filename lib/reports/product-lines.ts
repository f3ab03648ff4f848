import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { CountedPart } from './counting';
import type { BatchId } from './report-batch';
import type { ReportRow } from './report-row';
import type { Figures } from './report-sums';
import { figuresToTell, PRODUCT_TELLERS } from './tellers';

/** What all reports of a store say of one product. What none of them tells is absent; 0 is told. */
export interface ProductLine extends Figures {
  readonly asin: Asin | undefined;
  readonly name: string | undefined;
}

type GrowingLine = { -readonly [Key in keyof ProductLine]: ProductLine[Key] };

/**
 * What each product of a store came to, by the rows of the reports that count; of each day the best
 * report tells a figure, as in all other sums (`PRODUCT_TELLERS`).
 *
 * @param rowsOf the rows of one report of an import.
 * @returns what earned most first.
 */
export async function productLines(
  parts: readonly CountedPart[],
  store: MarketplaceCode,
  rowsOf: (id: BatchId, part: number) => AsyncIterable<readonly ReportRow[]>,
): Promise<ProductLine[]> {
  const own = parts.filter(({ batch, part }) => batch.parts[part]?.marketplace === store);
  const toTell = figuresToTell(
    own.flatMap(({ sums }) => sums),
    PRODUCT_TELLERS,
  );
  const lines = new Map<string, GrowingLine>();
  for (const { batch, part, counts } of own) {
    const report = batch.parts[part];
    if (!report || !NAMES_PRODUCTS.has(report.kind)) continue;
    const { kind, period } = report;
    for await (const rows of rowsOf(batch.id, part)) {
      for (const row of rows) {
        if (!counts(row)) continue;
        const figures = toTell({ kind, day: row.day, period });
        if (figures.length === 0) continue;
        const line = lineOf(lines, row);
        for (const figure of figures) {
          const value = row[figure];
          if (value !== undefined) line[figure] = (line[figure] ?? 0) + value;
        }
        if (row.isDirect && figures.includes('ordered')) {
          line.directOrdered = (line.directOrdered ?? 0) + (row.ordered ?? 0);
        }
      }
    }
  }
  return [...lines.values()].sort(byEarned);
}

const NAMES_PRODUCTS: ReadonlySet<string> = new Set(Object.values(PRODUCT_TELLERS).flat());

function lineOf(lines: Map<string, GrowingLine>, { asin, name }: ReportRow): GrowingLine {
  const key = asin ?? name ?? '';
  let line = lines.get(key);
  if (!line) {
    line = { asin, name };
    lines.set(key, line);
  }
  line.name ??= name;
  return line;
}

function byEarned(a: ProductLine, b: ProductLine): number {
  return (b.feesMinor ?? 0) - (a.feesMinor ?? 0) || (b.clicks ?? 0) - (a.clicks ?? 0);
}

/** What is asked of products: which bring money, which only clicks, which come back. */
export const QUESTIONS = ['all', 'earning', 'clicked', 'returned'] as const;

export type ProductQuestion = (typeof QUESTIONS)[number];

/** Whether the answer to a question has this product in it. */
function answers(question: ProductQuestion, line: ProductLine): boolean {
  const { clicks = 0, ordered = 0, shipped = 0, returned = 0, feesMinor = 0 } = line;
  switch (question) {
    case 'all':
      return true;
    case 'earning':
      return feesMinor > 0;
    case 'clicked':
      return clicks > 0 && ordered === 0 && shipped === 0 && feesMinor <= 0;
    case 'returned':
      return returned > 0;
  }
}

/** The answer to a question: what earned, was clicked or came back most first. */
export function productsThat(
  question: ProductQuestion,
  lines: readonly ProductLine[],
): readonly ProductLine[] {
  if (question === 'all') return lines;
  const found = lines.filter((line) => answers(question, line));
  if (question === 'earning') return found;
  const figure = question === 'clicked' ? 'clicks' : 'returned';
  return found.sort((a, b) => (b[figure] ?? 0) - (a[figure] ?? 0));
}
