import type { ComponentChild } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useI18n } from './i18n';
import { LongTableBody } from './long-table-body';
import { sortRows, widestRow } from './sort-rows';

export interface SortableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** What the column sorts by, and what a table file holds; numbers stay numbers. */
  readonly value: (row: Row) => string | number | undefined;
  /** What the cell shows, where that is not the value; one line. */
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

/**
 * A table that sorts by the column that is clicked. Long ones show their first rows, and all of them
 * in a box that scrolls and draws only what is seen.
 */
export function SortableTable<Row>({ title, columns, rows, onExport }: SortableTableProps<Row>) {
  const { t, locale } = useI18n();
  const [sort, setSort] = useState<{ column: number; isDown: boolean }>();
  const [isWhole, setWhole] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const by = sort && columns[sort.column];
  const sorted = useMemo(
    () => (by ? sortRows(rows, by.value, sort.isDown, locale) : rows),
    [rows, by?.key, sort?.isDown, locale],
  );
  const isLong = rows.length > SHOWN;
  const isWindow = isLong && isWhole;
  const cells = (row: Row) => columns.map((column) => cell(column, row));
  return (
    <div class="table">
      <div class="row spread">
        <h3>
          {title} {isLong && <span class="count">{rows.length.toLocaleString(locale)}</span>}
        </h3>
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
      <div
        ref={box}
        class={isWindow ? 'scroll tall' : 'scroll'}
        // Arrow and page keys scroll what has the focus.
        {...(isWindow && { tabIndex: 0, role: 'region', 'aria-label': title })}
      >
        <table aria-rowcount={isLong ? rows.length + 1 : undefined}>
          <thead>
            <tr aria-rowindex={isLong ? 1 : undefined}>
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
          {isWindow ? (
            <LongTableBody
              rows={sorted}
              columns={columns.length}
              box={box}
              cells={cells}
              widest={<Widest rows={rows} columns={columns} />}
            />
          ) : (
            <tbody>
              {sorted.slice(0, SHOWN).map((row, index) => (
                <tr key={index} aria-rowindex={isLong ? index + 2 : undefined}>
                  {cells(row)}
                </tr>
              ))}
            </tbody>
          )}
        </table>
      </div>
      {isLong && (
        <button class="quiet" type="button" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('showFirst', SHOWN.toLocaleString(locale))
            : t('showAll', rows.length.toLocaleString(locale))}
        </button>
      )}
    </div>
  );
}

function cell<Row>(column: SortableColumn<Row>, row: Row) {
  const { key, value, show, isNumber } = column;
  return (
    <td
      key={key}
      class={isNumber ? 'number' : undefined}
      dir={isNumber ? undefined : 'auto'}
      // A long text is cut at the end of its cell.
      title={isNumber || show ? undefined : value(row)?.toString()}
    >
      {show ? show(row) : (value(row) ?? '–')}
    </td>
  );
}

/** For each column the cell that takes the most room. */
function Widest<Row>({ rows, columns }: Pick<SortableTableProps<Row>, 'rows' | 'columns'>) {
  const widest = useMemo(() => columns.map(({ value }) => widestRow(rows, value)), [rows]);
  return (
    <>
      {columns.map((column, index) => {
        const row = widest[index];
        return row !== undefined && cell(column, row);
      })}
    </>
  );
}
