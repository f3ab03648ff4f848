import type { MappedColumn, MappedKind } from '../lib/reports/report-mapping';
import type { ReportKind } from '../lib/reports/report-row';
import type { SkipReason } from '../lib/reports/click-logs/log-destination';
import type { LogKind } from '../lib/reports/click-logs/log-format';
import type { RejectedLogRow } from '../lib/reports/click-logs/log-row';
import type { RejectedRow } from '../lib/reports/row-reader';
import type { FileProblem } from '../lib/reports/source-file';
import type { MessageKey } from './i18n';

export const REPORT_KINDS: Readonly<Record<ReportKind, MessageKey>> = {
  earnings: 'reportEarnings',
  orders: 'reportOrders',
  bounties: 'reportBounties',
  tracking: 'reportTracking',
  days: 'reportDays',
  bonuses: 'reportBonuses',
  products: 'reportProducts',
  'order-clicks': 'reportOrderClicks',
  'link-types': 'reportLinkTypes',
};

/** Why a file cannot be read: what, and what to do. */
export const FILE_PROBLEMS: Readonly<Record<FileProblem, MessageKey>> = {
  empty: 'fileEmpty',
  'legacy-xls': 'fileLegacyXls',
  encrypted: 'fileEncrypted',
  'web-page': 'fileWebPage',
  pdf: 'filePdf',
  'unknown-kind': 'fileUnknownKind',
  'unknown-encoding': 'fileUnknownEncoding',
  'too-large': 'fileTooLarge',
  'too-wide': 'fileTooWide',
  damaged: 'fileDamaged',
  'cut-off': 'fileCutOff',
  'too-many-tables': 'fileTooManyTables',
};

export const REJECTIONS: Readonly<
  Record<RejectedRow['problem'] | RejectedLogRow['problem'], MessageKey>
> = {
  'no-number': 'rejectNoNumber',
  'no-date': 'rejectNoDate',
  'no-tracking-id': 'rejectNoTrackingId',
  empty: 'rejectEmpty',
  future: 'rejectFuture',
  unreadable: 'rejectUnreadable',
};

/** What a user says that a table lists. */
export const MAPPED_REPORTS: Readonly<Record<MappedKind, MessageKey>> = {
  earnings: 'mapKindEarnings',
  orders: 'mapKindOrders',
  days: 'mapKindDays',
  tracking: 'mapKindTracking',
  bounties: 'mapKindBounties',
  'click-log': 'mapKindClickLog',
};

export const COLUMNS: Readonly<Record<MappedColumn, MessageKey>> = {
  day: 'columnDay',
  trackingId: 'trackingId',
  asin: 'columnAsin',
  name: 'columnProduct',
  category: 'columnCategory',
  direct: 'columnDirect',
  clicks: 'figureClicks',
  ordered: 'figureOrdered',
  shipped: 'figureShipped',
  returned: 'figureReturned',
  price: 'columnPrice',
  revenue: 'figureRevenue',
  fees: 'columnFees',
  bonus: 'columnBonus',
  rate: 'columnRate',
  url: 'columnUrl',
  page: 'columnPage',
};

/** What a column is called in a table of this kind. */
export function columnWording(kind: MappedKind | undefined, column: MappedColumn): MessageKey {
  if (kind !== 'click-log') return COLUMNS[column];
  return column === 'day' ? 'columnTime' : column === 'name' ? 'columnLinkName' : COLUMNS[column];
}

export const LOG_KINDS: Readonly<Record<LogKind, MessageKey>> = {
  'pretty-links': 'logPrettyLinks',
  bitly: 'logBitly',
  ga4: 'logGa4',
  csv: 'logCsv',
  'link-list': 'logLinkList',
  undated: 'logUndated',
};

/** Counts of clicks that are skipped, by reason: forms for one and for more. */
export const SKIPPED = {
  unassigned: 'skipUnassigned',
  'short-link': 'skipShortLink',
  'other-tag': 'skipOtherTag',
  'no-tag': 'skipNoTag',
  'other-shop': 'skipOtherShop',
  'no-link': 'skipNoLink',
  bot: 'skipBot',
  'other-event': 'skipOtherEvent',
} as const satisfies Readonly<Record<SkipReason, string>>;
