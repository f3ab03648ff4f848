import type { MappedColumn, MappedKind } from '../lib/reports/report-mapping';
import type { ReportKind } from '../lib/reports/report-row';
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

export const REJECTIONS: Readonly<Record<RejectedRow['problem'], MessageKey>> = {
  'no-number': 'rejectNoNumber',
  'no-date': 'rejectNoDate',
  'no-tracking-id': 'rejectNoTrackingId',
  empty: 'rejectEmpty',
  future: 'rejectFuture',
};

/** What a user says that a table lists. */
export const MAPPED_REPORTS: Readonly<Record<MappedKind, MessageKey>> = {
  earnings: 'mapKindEarnings',
  orders: 'mapKindOrders',
  days: 'mapKindDays',
  tracking: 'mapKindTracking',
  bounties: 'mapKindBounties',
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
};
