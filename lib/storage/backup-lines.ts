import * as v from 'valibot';
import { timeSchema } from '../clicks/time';
import {
  ROW_KINDS,
  ROW_RULES,
  type LedgerContent,
  type RowKind,
  type RowRules,
  type RowTypes,
} from './backup-content';

/**
 * A backup is JSON lines: what it is, one line for each row as `{kind: row}`, and at the end the
 * SHA-256 of all bytes before that last line.
 */
const FORMAT = 'tagtally-backup';

/** Raised when an older TagTally could not restore the file; what older ones wrote stays readable. */
export const BACKUP_VERSION = 1;

/** The longest row is settings: room for ten thousand tracking IDs. */
export const MAX_LINE_BYTES = 2 ** 20;

const LINE_BREAK = 10;
const END_LINE = /^\{"sha256":"([\da-f]{64})"\}$/;

/**
 * Why a file cannot be restored. `not-gzip`, `not-ours`: it is something else. `newer`: written by
 * a later TagTally. `too-large`: more than we unpack. `cut-off`: its end is missing, or it does not
 * unpack. `changed`: its checksum does not agree. `bad-row`: a line that no TagTally writes there.
 */
export type BackupProblem =
  'not-gzip' | 'not-ours' | 'newer' | 'too-large' | 'cut-off' | 'changed' | 'bad-row';

export interface Refused {
  readonly ok: false;
  readonly problem: BackupProblem;
  /** Where, for a `bad-row`. */
  readonly line?: number;
}

const headSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  madeAtMs: timeSchema,
});

/** The lines before the last one, with their breaks. */
export function backupLines(content: LedgerContent, madeAtMs: number): string {
  const lines = [JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, madeAtMs })];
  for (const kind of ROW_KINDS) {
    for (const row of [content[kind] ?? []].flat()) lines.push(JSON.stringify({ [kind]: row }));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The last line. */
export function endLine(sha256: string): string {
  return `${JSON.stringify({ sha256 })}\n`;
}

export interface LineReader {
  /** Reads the lines that are whole with these bytes; answers with the first thing wrong. */
  take(bytes: Uint8Array): Refused | undefined;
  /** What was read, after the last byte was taken. */
  finish(): { ok: true; content: LedgerContent; madeAtMs: number; sha256: string } | Refused;
}

/**
 * Reads lines as they come, so that what is not ours is seen at its first line. Every row is
 * checked, and one that is not what it should be refuses all: half a backup would pass for a whole
 * one.
 */
export function createLineReader(): LineReader {
  const rows: { [Kind in RowKind]: RowTypes[Kind][] } = {
    settings: [],
    clicks: [],
    bursts: [],
    foreignArrivals: [],
    links: [],
    products: [],
    reportBatches: [],
    reportRows: [],
    estimatesMade: [],
    logBatches: [],
    logClicks: [],
  };
  const seen = new Set<string>();
  /** Bytes of a line whose end is still to come. */
  let begun: Uint8Array = new Uint8Array();
  let line = 0;
  let madeAtMs: number | undefined;
  let sha256: string | undefined;

  function takeLine(bytes: Uint8Array): Refused | undefined {
    line += 1;
    const text = bytes.length <= MAX_LINE_BYTES ? decode(bytes) : undefined;
    if (line === 1) return takeHead(parseJson(text));
    if (sha256 === undefined) {
      sha256 = END_LINE.exec(text ?? '')?.[1];
      if (sha256 !== undefined || takeRow(parseJson(text))) return undefined;
    }
    return { ok: false, problem: 'bad-row', line };
  }

  function takeHead(value: unknown): Refused | undefined {
    const ours = v.safeParse(v.looseObject({ format: v.literal(FORMAT) }), value);
    if (!ours.success) return { ok: false, problem: 'not-ours' };
    const version = ours.output['version'];
    if (typeof version === 'number' && version > BACKUP_VERSION) {
      return { ok: false, problem: 'newer' };
    }
    const head = v.safeParse(headSchema, value);
    if (!head.success) return { ok: false, problem: 'bad-row', line };
    madeAtMs = head.output.madeAtMs;
    return undefined;
  }

  /** Whether the value is a row, and none that was there before. */
  function takeRow(value: unknown): boolean {
    const [entry, ...more] = Object.entries(value ?? {});
    if (!entry || more.length > 0 || !isRowKind(entry[0])) return false;
    return addRow(entry[0], rows[entry[0]], entry[1]);
  }

  function addRow<K extends RowKind>(kind: K, list: RowTypes[K][], value: unknown): boolean {
    const rules: RowRules<RowTypes[K]> = ROW_RULES[kind];
    const row = rules.parse(value);
    if (!row) return false;
    const key = `${kind} ${rules.keyOf(row)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    list.push(row);
    return true;
  }

  return {
    take(bytes) {
      let from = 0;
      for (;;) {
        const to = bytes.indexOf(LINE_BREAK, from);
        const part = bytes.subarray(from, to < 0 ? undefined : to);
        begun = begun.length === 0 ? part : joined(begun, part);
        // One that is too long is not waited for.
        if (to < 0 && begun.length <= MAX_LINE_BYTES) return undefined;
        const refused = takeLine(begun);
        if (refused || to < 0) return refused;
        begun = new Uint8Array();
        from = to + 1;
      }
    },

    finish() {
      if (line === 0) return { ok: false, problem: 'not-ours' };
      // The last line ends with a break, too.
      if (madeAtMs === undefined || sha256 === undefined || begun.length > 0) {
        return { ok: false, problem: 'cut-off' };
      }
      const {
        settings,
        reportBatches,
        reportRows,
        estimatesMade,
        logBatches,
        logClicks,
        ...lists
      } = rows;
      const content = {
        ...lists,
        ...(settings[0] && { settings: settings[0] }),
        ...(reportBatches.length > 0 && { reportBatches, reportRows }),
        ...(estimatesMade.length > 0 && { estimatesMade }),
        ...(logBatches.length > 0 && { logBatches, logClicks }),
      };
      return { ok: true, content, madeAtMs, sha256 };
    },
  };
}

function isRowKind(text: string): text is RowKind {
  return Object.hasOwn(ROW_RULES, text);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
