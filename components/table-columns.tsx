import { useState } from 'preact/hooks';
import type { LogFormat } from '../lib/reports/click-logs/log-format';
import type { TableLook } from '../lib/reports/look';
import { headingRows } from '../lib/reports/mapping-preview';
import type { MappedColumns, MappedKind, ReportMapping } from '../lib/reports/report-mapping';
import { ColumnMapping } from './column-mapping';
import { useI18n } from './i18n';

export interface TableColumnsProps {
  readonly look: TableLook;
  readonly isUnknown: boolean;
  /** The user has said what the columns of tables headed like this hold. */
  readonly onMap: (mapping: ReportMapping) => void;
  readonly onForgetMapping: (headings: readonly string[]) => void;
}

/** Where the user says what the columns of a table hold, or has said it. */
export function TableColumns({
  look: { first, found, log },
  isUnknown,
  onMap,
  onForgetMapping,
}: TableColumnsProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const mapped =
    'kind' in found && found.isMapped
      ? {
          row: found.header.row,
          kind: found.kind as MappedKind,
          columns: found.header.columns,
        }
      : log?.format.isMapped === true
        ? { row: log.format.headerRow, kind: 'click-log' as const, columns: columnsOf(log.format) }
        : undefined;
  if (!mapped && (!isUnknown || headingRows(first).length === 0)) return null;
  return (
    <div class="row">
      {mapped && <span class="soft">{t('mapped')}</span>}
      <button type="button" onClick={() => setOpen(true)}>
        {t(mapped ? 'mapChange' : 'mapOpen')}
      </button>
      {isOpen && (
        <ColumnMapping
          first={first}
          before={mapped}
          onMap={onMap}
          onForget={onForgetMapping}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

/** The columns of a log in the words of the mapping. */
function columnsOf({ columns }: LogFormat): MappedColumns {
  const { time, url, name, clicks, page } = columns;
  return {
    ...(time !== undefined && { day: time }),
    ...(url !== undefined && { url }),
    ...(name !== undefined && { name }),
    ...(clicks !== undefined && { clicks }),
    ...(page !== undefined && { page }),
  };
}
