import { useState } from 'preact/hooks';
import type { TableLook } from '../lib/reports/look';
import { headingRows } from '../lib/reports/mapping-preview';
import type { MappedKind, ReportMapping } from '../lib/reports/report-mapping';
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
  look: { first, found },
  isUnknown,
  onMap,
  onForgetMapping,
}: TableColumnsProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const mapped = 'kind' in found && found.isMapped ? found : undefined;
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
          before={
            mapped && {
              row: mapped.header.row,
              kind: mapped.kind as MappedKind,
              columns: mapped.header.columns,
            }
          }
          onMap={onMap}
          onForget={onForgetMapping}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
