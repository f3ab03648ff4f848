import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from './i18n';

export interface SortableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** What the column sorts by, and what a table file holds; numbers stay numbers. */
  readonly value: (row: Row) => string | number | undefined;
  /** What the cell shows, where that is not the value. */
  readonly show?: (row: Row) => ComponentChild;
  readonly isNumber?: boolean;
}

/** One row of a table as it is saved. */
export type TableRow = Readonly<Record<string, string | number | undefined>>;

export interface SortableTableProps<Row> {
  readonly title: string;
  readonly columns: readonly SortableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Saves the whole table, in its order. */
  readonly onExport: (rows: readonly TableRow[]) => void;
}

const SHOWN = 20;

/** A table that sorts by the column that is clicked; long ones show their first rows. */
export function SortableTable<Row>({ title, columns, rows, onExport }: SortableTableProps<Row>) {
  const { t, locale } = useI18n();
  const [sort, setSort] = useState<{ column: number; isDown: boolean }>();
  const [isWhole, setWhole] = useState(false);
  const by = sort && columns[sort.column];
  const sorted = by
    ? [...rows].sort((a, b) => compare(by.value(a), by.value(b)) * (sort.isDown ? -1 : 1))
    : rows;
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN);
  return (
    <div class="table">
      <div class="row spread">
        <h3>{title}</h3>
        <button
          class="quiet"
          type="button"
          aria-label={t('exportTable', title)}
          onClick={() =>
            onExport(
              sorted.map((row) => Object.fromEntries(columns.map((c) => [c.key, c.value(row)]))),
            )
          }
        >
          CSV
        </button>
      </div>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {columns.map(({ key, label, isNumber }, column) => (
                <th
                  key={key}
                  class={isNumber ? 'number' : undefined}
                  aria-sort={
                    sort?.column === column ? (sort.isDown ? 'descending' : 'ascending') : 'none'
                  }
                >
                  <button
                    class="sort"
                    type="button"
                    onClick={() =>
                      setSort({
                        column,
                        isDown: sort?.column === column ? !sort.isDown : isNumber === true,
                      })
                    }
                  >
                    {label}
                    {sort?.column === column && (sort.isDown ? ' ↓' : ' ↑')}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {columns.map(({ key, value, show, isNumber }) => (
                  <td
                    key={key}
                    class={isNumber ? 'number' : undefined}
                    dir={isNumber ? undefined : 'auto'}
                  >
                    {show ? show(row) : (value(row) ?? '–')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <button class="quiet" type="button" onClick={() => setWhole(true)}>
          {t('showAll', rows.length.toLocaleString(locale))}
        </button>
      )}
    </div>
  );
}

/** Nothing known sorts below everything. */
function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b));
}
