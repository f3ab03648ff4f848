import type { MarketplaceCode } from '../amazon/marketplaces';
import { productsThat, QUESTIONS, type ProductLine, type ProductQuestion } from './product-lines';

/** Rows that a table shows before the others are asked for. */
const FIRST = 20;

/** How many products answer a question, and the first of them. */
export interface ProductAnswer {
  readonly count: number;
  readonly first: readonly ProductLine[];
}

/** What one store's products come to, without all of them. */
export interface ProductHead {
  readonly marketplace: MarketplaceCode;
  /** Whether any report tells clicks by product. */
  readonly tellsClicks: boolean;
  readonly answers: Readonly<Record<ProductQuestion, ProductAnswer>>;
}

export function productHead(
  marketplace: MarketplaceCode,
  lines: readonly ProductLine[],
): ProductHead {
  const answer = (question: ProductQuestion): ProductAnswer => {
    const found = productsThat(question, lines);
    return { count: found.length, first: found.slice(0, FIRST) };
  };
  return {
    marketplace,
    tellsClicks: lines.some(({ clicks }) => clicks !== undefined),
    answers: Object.fromEntries(
      QUESTIONS.map((question) => [question, answer(question)]),
    ) as ProductHead['answers'],
  };
}
