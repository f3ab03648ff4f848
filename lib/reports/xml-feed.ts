import { decodeXML } from 'entities/decode';
import type { ByteSource } from './byte-source';
import { ReportFileError } from './report-file-error';
import { MAX_COLUMNS, type SourceTable } from './source-table';
import { textOf } from './text-encoding';

const MAX_FEED_CHARS = 64 * 1024 * 1024;
const MAX_TAG = 1024 * 1024;
const BATCH_ROWS = 2000;

type Item = ReadonlyMap<string, string>;

/**
 * One tag from where it begins. Amazon leaves out the space between two attributes at times, which
 * is why XML parsers refuse its feeds.
 */
const TAG =
  /<([A-Za-z_][\w.-]*)(?=[\s/>])((?:\s*[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\/([A-Za-z_][\w.-]*)\s*>|<\?[^<]*?\?>|<!--[^]*?-->/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Whether a text begins as a data feed does: with `Data`, after whatever XML puts before it. */
export function isFeed(text: string): boolean {
  return /^(?:<\?[^<]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<Data[\s>]/.test(text);
}

/**
 * The items of an XML data feed (`<Data><Items><Item ASIN="…" …/>`), as Amazon's feeds for big
 * partners have them. The names of the attributes are the first row, and every item is one more.
 * Sums that follow the items are left out.
 *
 * @throws ReportFileError where the file is damaged; it is read once to know all the names.
 */
export async function feedTable(source: ByteSource, title: string): Promise<SourceTable> {
  const names = new Set<string>();
  for await (const items of itemsOf(source)) {
    for (const name of items.flatMap((item) => [...item.keys()])) names.add(name);
    if (names.size > MAX_COLUMNS) throw new ReportFileError('too-wide', source.name);
  }
  const header = [...names];
  return {
    title,
    async *rows() {
      if (header.length === 0) return;
      yield { firstRow: 1, rows: [header] };
      let firstRow = 2;
      for await (const items of itemsOf(source)) {
        yield { firstRow, rows: items.map((item) => header.map((name) => item.get(name) ?? null)) };
        firstRow += items.length;
      }
    },
  };
}

/** The items in batches, from a text that has to be a whole feed. */
async function* itemsOf(source: ByteSource): AsyncGenerator<Item[], void> {
  const open: string[] = [];
  let rest = '';
  let count = 0;
  // Names right under the root.
  const seen = new Set<string>();
  let isOver = false;
  let row = 1;
  let items: Item[] = [];
  const fail = (problem: 'damaged' | 'cut-off' | 'unknown-kind') =>
    new ReportFileError(problem, `${source.name}:${row}`);

  /** Takes a tag that opens. */
  const start = (name: string, attributes: string, isEmpty: boolean) => {
    if (isOver || (open.length === 0 && name !== 'Data') || open.length > 8) throw fail('damaged');
    const isItem = open.length === 2 && open[1] === 'Items' && name === 'Item';
    if (open.length === 1) seen.add(name);
    if (isItem) {
      row++;
      const item = attributesOf(attributes);
      if (!item) throw fail('damaged');
      items.push(item);
    }
    if (!isEmpty) open.push(name);
    else isOver = open.length === 0;
  };

  for await (const piece of textOf(source)) {
    count += piece.length;
    if (count > MAX_FEED_CHARS) throw new ReportFileError('too-large', source.name);
    const text = rest + piece;
    let index = text.indexOf('<');
    while (index >= 0) {
      TAG.lastIndex = index;
      const tag = TAG.exec(text);
      if (!tag) {
        // No tag has another inside, so one that another follows will not become whole.
        const isWrong = text.includes('<', index + 1) && !text.startsWith('<!--', index);
        if (isWrong || text.length - index > MAX_TAG) throw fail('damaged');
        break;
      }
      // Before a batch goes out: another reading of another feed may come between.
      const after = TAG.lastIndex;
      const [, opened, attributes = '', slash, closed] = tag;
      if (opened !== undefined) start(opened, attributes, slash === '/');
      else if (closed !== undefined) {
        if (open.pop() !== closed) throw fail('damaged');
        isOver = open.length === 0;
      }
      if (items.length >= BATCH_ROWS) {
        yield items;
        items = [];
      }
      index = text.indexOf('<', after);
    }
    rest = index < 0 ? '' : text.slice(index);
  }
  if (!isOver || rest !== '') throw fail('cut-off');
  if (!seen.has('Items')) throw fail('unknown-kind');
  if (items.length > 0) yield items;
}

/** Undefined where a name comes twice. */
function attributesOf(text: string): Item | undefined {
  const item = new Map<string, string>();
  for (const [, name = '', quoted, apostrophed] of text.matchAll(ATTRIBUTE)) {
    if (item.has(name)) return undefined;
    item.set(name, decodeXML(quoted ?? apostrophed ?? ''));
  }
  return item;
}
