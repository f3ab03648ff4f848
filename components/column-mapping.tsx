import { useEffect, useRef, useState } from 'preact/hooks';
import { headingsOf } from '../lib/reports/mapped-header';
import { headingRows, knownColumns, likeliestRow } from '../lib/reports/mapping-preview';
import {
  columnsFor,
  MAPPED_COLUMNS,
  MAPPED_KINDS,
  missingColumns,
  type MappedColumn,
  type MappedColumns,
  type MappedKind,
  type ReportMapping,
} from '../lib/reports/report-mapping';
import type { Cell } from '../lib/reports/report-row';
import { useI18n } from './i18n';
import { MappedClicks } from './mapped-clicks';
import { MappedRows } from './mapped-rows';
import { columnWording, MAPPED_REPORTS } from './report-wording';

export interface ColumnMappingProps {
  /** First rows of the table, as they are. */
  readonly first: readonly (readonly Cell[])[];
  /** What the user said before, and of which row. */
  readonly before:
    | { readonly row: number; readonly kind: MappedKind; readonly columns: MappedColumns }
    | undefined;
  readonly onMap: (mapping: ReportMapping) => void;
  /** Takes back what was said before. */
  readonly onForget: (headings: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Cells of each column that are shown under its heading. */
const SAMPLES = 3;

/** Asks what the columns of an unknown table hold, and shows how it is read then. */
export function ColumnMapping({ first, before, onMap, onForget, onClose }: ColumnMappingProps) {
  const { t, locale } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [row, setRow] = useState(before?.row ?? likeliestRow(first));
  const [kind, setKind] = useState(before?.kind);
  const [named, setNamed] = useState<MappedColumns | undefined>(before?.columns);
  const cells = first[row] ?? [];
  const headings = headingsOf(cells);
  const columns = only(columnsFor(kind), named ?? knownColumns(cells, kind));
  const missing = kind === undefined ? [] : missingColumns(kind, columns);
  const isReady = kind !== undefined && missing.length === 0;

  return (
    <dialog ref={dialog} class="mapping" aria-labelledby="mapping" onClose={onClose}>
      <form method="dialog" onSubmit={() => isReady && onMap({ headings, kind, columns })}>
        <h2 id="mapping">{t('mapTitle')}</h2>
        <p class="soft">{t('mapWhy')}</p>
        <div class="row end">
          <label class="field">
            <span>{t('mapKind')}</span>
            <select
              value={kind ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setKind(MAPPED_KINDS.find((each) => each === value))
              }
            >
              <option value="">{t('pleaseChoose')}</option>
              {MAPPED_KINDS.map((each) => (
                <option key={each} value={each}>
                  {t(MAPPED_REPORTS[each])}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{t('mapRow')}</span>
            <select
              value={String(row)}
              onChange={({ currentTarget: { value } }) => {
                setRow(Number(value));
                setNamed(undefined);
              }}
            >
              {headingRows(first).map((each) => (
                <option key={each} value={String(each)}>
                  {(each + 1).toLocaleString(locale)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {headings.map((heading, index) => (
                  <th key={index} scope="col" dir="auto">
                    {heading}
                  </th>
                ))}
              </tr>
              <tr>
                {headings.map((heading, index) => (
                  <td key={index}>
                    <ColumnChoice
                      heading={heading === '' ? (index + 1).toLocaleString(locale) : heading}
                      index={index}
                      kind={kind}
                      columns={columns}
                      onName={setNamed}
                    />
                  </td>
                ))}
              </tr>
            </thead>
            <tbody>
              {first.slice(row + 1, row + 1 + SAMPLES).map((sample, at) => (
                <tr key={at} class="soft">
                  {headings.map((_, index) => (
                    <td key={index} dir="auto" title={String(sample[index] ?? '')}>
                      {sample[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="read">
          {kind === undefined && <p class="soft">{t('mapKindFirst')}</p>}
          {missing.map((group) => (
            <p key={group.join()} class="warning">
              {t('mapMissing', group.map((column) => t(columnWording(kind, column))).join(' / '))}
            </p>
          ))}
          {isReady && kind === 'click-log' && (
            <MappedClicks first={first} row={row} columns={columns} />
          )}
          {isReady && kind !== 'click-log' && (
            <MappedRows first={first} row={row} kind={kind} columns={columns} />
          )}
        </div>
        <div class="row">
          <button class="primary" type="submit" disabled={!isReady}>
            {t('mapDo')}
          </button>
          {before && (
            <button
              type="button"
              onClick={() => {
                dialog.current?.close();
                onForget(headings);
              }}
            >
              {t('mapForget')}
            </button>
          )}
          <button class="quiet" type="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function ColumnChoice({
  heading,
  index,
  kind,
  columns,
  onName,
}: {
  readonly heading: string;
  readonly index: number;
  readonly kind: MappedKind | undefined;
  readonly columns: MappedColumns;
  readonly onName: (columns: MappedColumns) => void;
}) {
  const { t } = useI18n();
  const chosen = MAPPED_COLUMNS.find((column) => columns[column] === index);
  // A column has one meaning, and a meaning one column.
  const name = (column: MappedColumn | undefined) => {
    const others = MAPPED_COLUMNS.filter((each) => each !== chosen && each !== column);
    onName(
      Object.fromEntries([
        ...others.flatMap((each) => (columns[each] === undefined ? [] : [[each, columns[each]]])),
        ...(column === undefined ? [] : [[column, index]]),
      ]) as MappedColumns,
    );
  };
  return (
    <select
      aria-label={t('mapColumn', heading)}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) =>
        name(MAPPED_COLUMNS.find((column) => column === value))
      }
    >
      <option value="">{t('mapUnused')}</option>
      {columnsFor(kind).map((column) => (
        <option key={column} value={column}>
          {t(columnWording(kind, column))}
        </option>
      ))}
    </select>
  );
}

/** Columns that the chosen kind of table has. */
function only(possible: readonly MappedColumn[], columns: MappedColumns): MappedColumns {
  return Object.fromEntries(
    possible.flatMap((column) =>
      columns[column] === undefined ? [] : [[column, columns[column]]],
    ),
  );
}
