type Value = string | number | undefined;

/**
 * The rows by what they hold, those that hold the same in the order they were.
 *
 * @param locale BCP 47 tag of the language whose order text has.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
  isDown: boolean,
  locale: string,
): readonly Row[] {
  const sign = isDown ? -1 : 1;
  // Many times faster than `localeCompare`.
  const collator = new Intl.Collator(locale, { numeric: true });
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => sign * compare(a.value, b.value, collator))
    .map(({ row }) => row);
}

/** Nothing known sorts below everything. */
function compare(a: Value, b: Value, collator: Intl.Collator): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

/** The row whose value takes the most room, as far as that can be told without drawing it. */
export function widestRow<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): Row | undefined {
  let widest: Row | undefined;
  let most = -1;
  for (const row of rows) {
    const value = valueOf(row);
    // Amounts are shown with their decimals.
    const length = typeof value === 'number' ? value.toFixed(2).length : (value?.length ?? 0);
    if (length > most) {
      most = length;
      widest = row;
    }
  }
  return widest;
}
