import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { CountedPart } from './counting';
import type { BatchId } from './report-batch';
import type { ReportRow } from './report-row';
import { addFigures, type Figures } from './report-sums';

/** What one product earned, by the rows of the earnings reports that count. */
export interface ProductLine extends Figures {
  readonly asin: Asin | undefined;
  readonly name: string | undefined;
}

/** @param rowsOf the rows of one report of an import. */
export async function productLines(
  parts: readonly CountedPart[],
  store: MarketplaceCode,
  rowsOf: (id: BatchId, part: number) => AsyncIterable<readonly ReportRow[]>,
): Promise<ProductLine[]> {
  const lines = new Map<string, { -readonly [Key in keyof ProductLine]: ProductLine[Key] }>();
  for (const { batch, part, counts } of parts) {
    const report = batch.parts[part];
    if (report?.kind !== 'earnings' || report.marketplace !== store) continue;
    for await (const rows of rowsOf(batch.id, part)) {
      for (const row of rows) {
        if (!counts(row)) continue;
        const { asin, name } = row;
        const key = asin ?? name ?? '';
        const line = lines.get(key) ?? { asin, name };
        addFigures(line, row);
        lines.set(key, line);
      }
    }
  }
  return [...lines.values()].sort((a, b) => (b.feesMinor ?? 0) - (a.feesMinor ?? 0));
}
