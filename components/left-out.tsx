import type { LogReject } from '../lib/reports/click-logs/read-log';
import type { Reject } from '../lib/reports/read-report';
import { plural, useI18n } from './i18n';
import { REJECTIONS } from './report-wording';
import type { TableRow } from './sortable-table';

export interface LeftOutProps {
  /** How many in all. */
  readonly rejected: number;
  /** Those that were kept, by table; of many not all. */
  readonly rejects: readonly {
    readonly title: string;
    readonly rows: readonly (Reject | LogReject)[];
  }[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

const SHOWN = 5;

/** Rows that were not counted: which, why, and a file of them. */
export function LeftOut({ rejected, rejects, onExport }: LeftOutProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const all = rejects.flatMap(({ title, rows }) => rows.map((reject) => ({ title, reject })));
  const most = Math.max(0, ...rejects.map(({ rows }) => rows.length));
  return (
    <>
      <div class="row">
        <span class="warning">{plural(i18n, 'rejectedRows', rejected)}</span>
        <button
          type="button"
          onClick={() =>
            onExport(
              'left-out',
              all.map(({ title, reject: { row, problem, column, cells } }) => ({
                table: title,
                row,
                problem: t(REJECTIONS[problem]),
                column,
                cells: cells.join(' | '),
              })),
            )
          }
        >
          {t('rejectedSave')}
        </button>
        {rejected > all.length && (
          <span class="soft">{t('rejectedMore', most.toLocaleString(locale))}</span>
        )}
      </div>
      <ul class="plain soft figures left-out">
        {all.slice(0, SHOWN).map(({ title, reject: { row, problem } }, index) => (
          <li key={index}>
            {t('rejectedPlace', title, row.toLocaleString(locale), t(REJECTIONS[problem]))}
          </li>
        ))}
        {rejected > SHOWN && <li>…</li>}
      </ul>
    </>
  );
}
