import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWindow } from './use-window';

export interface LongTableBodyProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: number;
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly cells: (row: Row) => ComponentChild;
  /** For each column the cell that is likely the widest: what is seen of a table must not move. */
  readonly widest: ComponentChild;
}

const USUAL_HEIGHT = 28;

/** The rows of a long table that are seen, and room for the others. */
export function LongTableBody<Row>({ rows, columns, box, cells, widest }: LongTableBodyProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const { from, to, roomBefore, roomAfter, scrollToStart } = useWindow(box, rows.length, height);
  useLayoutEffect(() => {
    // The user's fonts and zoom decide; all rows are alike.
    const real = body.current?.rows[0]?.getBoundingClientRect().height;
    if (real !== undefined && real > 0 && Math.abs(real - height) > 0.1) setHeight(real);
  });
  // Another order begins at its beginning.
  useEffect(scrollToStart, [rows]);
  return (
    <>
      <tbody class="widest" aria-hidden="true">
        <tr>{widest}</tr>
      </tbody>
      <Room height={roomBefore} columns={columns} />
      <tbody ref={body}>
        {rows.slice(from, to).map((row, index) => (
          // The headings are the first row.
          <tr key={from + index} aria-rowindex={from + index + 2}>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      <Room height={roomAfter} columns={columns} />
    </>
  );
}

/** Room of rows that are not in the document. */
export function Room({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tbody class="room" aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}
