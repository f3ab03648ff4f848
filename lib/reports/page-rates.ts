import type { RateRange, TrackingIdRate } from '../commission/tracking-id-rates';

/** Clicks that a log of the user's own tells of one page, through one tracking ID. */
export interface PageClicks {
  /** Where the link stood, as the log has it. */
  readonly page: string;
  readonly trackingId: string;
  readonly clicks: number;
}

/** How a page's clicks convert, as far as its tracking IDs tell. */
export interface PageRate {
  readonly page: string;
  readonly clicks: number;
  /** Of these, the clicks through IDs whose conversion reports tell; the range is theirs. */
  readonly toldClicks: number;
  readonly range: RateRange;
  /** No other page has these IDs: the rate is the page's own, not one it shares with others. */
  readonly isOwn: boolean;
}

/**
 * Pages by what can be relied on of their conversion. No report and no log tells which page an order
 * came from; only a tracking ID joins the two, so pages that share an ID share its rate, and their
 * ends are as far apart as those of the IDs.
 *
 * @param rates those of `rankTrackingIds`.
 * @returns pages without any ID that reports tell of are left out.
 */
export function pageRates(
  logged: readonly PageClicks[],
  rates: readonly TrackingIdRate[],
): PageRate[] {
  const rateOf = new Map(rates.map((rate) => [rate.trackingId, rate.range]));
  const pagesOf = new Map<string, Set<string>>();
  const byPage = new Map<string, PageClicks[]>();
  for (const one of logged) {
    pagesOf.set(one.trackingId, (pagesOf.get(one.trackingId) ?? new Set()).add(one.page));
    byPage.set(one.page, [...(byPage.get(one.page) ?? []), one]);
  }
  return [...byPage]
    .flatMap(([page, rows]): PageRate[] => {
      const told = rows.flatMap(({ trackingId, clicks }) => {
        const range = rateOf.get(trackingId);
        return range ? [{ clicks, range }] : [];
      });
      const toldClicks = total(told);
      if (toldClicks === 0) return [];
      const end = (which: keyof RateRange) =>
        told.reduce((sum, { clicks, range }) => sum + clicks * range[which], 0) / toldClicks;
      return [
        {
          ...{ page, toldClicks, clicks: total(rows) },
          range: { mean: end('mean'), low: end('low'), high: end('high') },
          isOwn: rows.every(({ trackingId }) => pagesOf.get(trackingId)?.size === 1),
        },
      ];
    })
    .sort((a, b) => b.range.low - a.range.low);
}

function total(rows: readonly { readonly clicks: number }[]): number {
  return rows.reduce((sum, { clicks }) => sum + clicks, 0);
}
