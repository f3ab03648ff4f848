import type { FileProblem } from './report-file-error';
import { MAX_COLUMNS } from './source-table';

const MAX_ROWS = 1_048_576;
/** Cells of all sheets as rectangles: the library fills every row up to the widest. */
const MAX_CELLS = 16 * 1024 * 1024;
/** A cell holds 32,767 characters; the library takes very long over what goes on without a tag. */
const MAX_TOKEN = 1024 * 1024;

/** A row or a cell, and what comes up to its end or the next quote that is not closed. */
const PLACED = /<(?:[^\s<>/:]+:)?(?:row|c)(?=[\s/>])([^<>]*)(>?)/g;
const ATTRIBUTES = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?$/;
const PLACE = /(?:^|[\s:])r\s*=\s*["']([^"']*)["']/g;

/**
 * Makes the check of a workbook's parts, one after the other, before the library reads them: it
 * makes room for whatever row and column a cell says it is in.
 */
export function createSheetCheck(): (xml: string) => FileProblem | undefined {
  let cells = 0;
  return (xml) => {
    if (hasLongToken(xml)) return 'damaged';
    let [rows, columns] = [0, 0];
    for (const [, attributes = '', end] of xml.matchAll(PLACED)) {
      if (end === '' || !ATTRIBUTES.test(attributes)) return 'damaged';
      for (const [, place = ''] of attributes.matchAll(PLACE)) {
        const [, letters, digits] = /^([A-Z]*)(\d+)$/.exec(place) ?? [];
        if (letters === undefined) return 'damaged';
        const column = columnOf(letters);
        if (column > MAX_COLUMNS) return 'too-wide';
        if (Number(digits) > MAX_ROWS) return 'damaged';
        rows = Math.max(rows, Number(digits));
        columns = Math.max(columns, column);
      }
    }
    cells += rows * columns;
    return cells > MAX_CELLS ? 'too-large' : undefined;
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Text, a tag or a comment beyond any that Excel writes. */
function hasLongToken(xml: string): boolean {
  let index = 0;
  while (index < xml.length) {
    const comment = xml.startsWith('<!--', index) && xml.indexOf('-->', index);
    const data = xml.startsWith('<![CDATA[', index) && xml.indexOf(']]>', index);
    const from = comment || data || index;
    const next = xml.indexOf('<', from < 0 ? xml.length : from + 1);
    const end = next < 0 ? xml.length : next;
    if (end - index > MAX_TOKEN) return true;
    index = end;
  }
  return false;
}
