import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import { effectiveRateBp } from '../lib/reports/earnings';
import type { ProductLine } from '../lib/reports/product-lines';
import { figureColumns, type CountKey } from './figure-columns';
import { useI18n } from './i18n';
import { SortableTable, type TableRow } from './sortable-table';

export interface ProductTableProps {
  readonly title: string;
  readonly store: MarketplaceCode;
  readonly lines: readonly ProductLine[];
  readonly counts: readonly CountKey[];
  /** Whether revenue and rate are shown beside what was earned. */
  readonly isDetailed?: boolean;
  readonly onExport: (rows: readonly TableRow[]) => void;
}

/** Products with what reports tell of them. */
export function ProductTable(props: ProductTableProps) {
  const { title, store, lines, counts, isDetailed = false, onExport } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const columns = figureColumns(i18n, store);
  return (
    <SortableTable
      title={title}
      rows={lines}
      onExport={onExport}
      columns={[
        {
          key: 'product',
          label: t('columnProduct'),
          value: (row) => row.name ?? row.asin ?? '',
          show: ({ name, asin }) => <span title={name}>{name ?? asin ?? ''}</span>,
        },
        { key: 'asin', label: t('columnAsin'), value: (row) => row.asin },
        ...columns.counts<ProductLine>(counts),
        ...(isDetailed
          ? [columns.amount<ProductLine>('revenue', t('figureRevenue'), (row) => row.revenueMinor)]
          : []),
        columns.amount<ProductLine>('earned', t('figureEarned'), (row) => row.feesMinor),
        ...(isDetailed
          ? [columns.rate<ProductLine>('paid', t('columnPaid'), effectiveRateBp)]
          : []),
      ]}
    />
  );
}
