import { useState } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { parseDay, type DayOrder } from '../lib/reports/date-text';
import { assumedStore, fileStores } from '../lib/reports/file-stores';
import type { TableLook } from '../lib/reports/look';
import type { DecimalMark } from '../lib/reports/number-text';
import type { Recognised } from '../lib/reports/recognise';
import type { Period } from '../lib/reports/report-period';
import type { FileProblem } from '../lib/reports/source-file';
import { formatCalendarDay } from './format-time';
import { plural, useI18n } from './i18n';
import { FILE_PROBLEMS, REPORT_KINDS } from './report-wording';
import { Choice, DayField, FirstRows, OrderChoice } from './plan-questions';
import { PlannedLog, type PlannedLogProps } from './planned-log';
import { TableColumns, type TableColumnsProps } from './table-columns';
import { StoreChoice } from './store-choice';

export interface PlannedFile {
  readonly name: string;
  readonly tables: readonly TableLook[];
  readonly problem?: { readonly what: FileProblem; readonly where: string };
  /** When the very same file was imported before. */
  readonly importedBefore: boolean;
}

/** How the user wants one report read. */
export interface PlannedTable {
  readonly file: number;
  readonly table: number;
  readonly marketplace: MarketplaceCode;
  readonly mark: DecimalMark;
  readonly order: DayOrder;
  readonly period: Period | undefined;
}

/** How the user wants one click log read. */
export interface PlannedLogTable {
  readonly file: number;
  readonly table: number;
  readonly order: DayOrder;
}

export interface ImportPlanProps
  extends
    Pick<TableColumnsProps, 'onMap' | 'onForgetMapping'>,
    Pick<PlannedLogProps, 'onDestinations' | 'onZone' | 'destinations'> {
  readonly files: readonly PlannedFile[];
  readonly own: readonly OwnTrackingId[];
  readonly onImport: (reports: readonly PlannedTable[], logs: readonly PlannedLogTable[]) => void;
  readonly onCancel: () => void;
}

/** What is asked of the user about one table; the rest was seen. */
interface Answers {
  readonly store?: MarketplaceCode;
  readonly mark?: DecimalMark;
  readonly order?: DayOrder;
  readonly from?: string;
  readonly to?: string;
}

/** What was found in the chosen files, and what has to be asked before it is imported. */
export function ImportPlan(props: ImportPlanProps) {
  const { files, own, onImport, onCancel, ...mapping } = props;
  const { t } = useI18n();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answers>>>({});
  const all = files.flatMap((file, index) =>
    file.tables.map((look, table) => ({ file: index, table, look, key: `${index} ${table}` })),
  );
  const tables = all.filter(({ file, look }) => !look.log && files[file]?.importedBefore !== true);
  // What was not known of links then may be known now.
  const logs = all.flatMap(({ look: { log }, ...place }) => (log ? { ...place, log } : []));
  const readyLogs = logs.flatMap(({ file, table, key, log }) => {
    const order = log.order ?? answers[key]?.order;
    return log.summary.clicks > 0 && order !== undefined ? { file, table, order } : [];
  });
  const stores = files.map((file) =>
    fileStores(file.tables.flatMap(({ found }) => (isUsed(found) ? [found.stores] : []))),
  );
  const assumed = stores.map((possible) => assumedStore(possible, own));
  const plans = tables.map(({ file, table, look, key }) => {
    const store = assumed[file];
    const plan = planOf(look, stores[file] ?? [], {
      ...(store && { store }),
      ...answers[String(file)],
      ...answers[key],
    });
    return { file, table, key, look, plan };
  });
  const ready = plans.flatMap(({ file, table, plan }) =>
    plan.kind === 'ready' ? [{ file, table, ...plan.choice }] : [],
  );
  const isAsking =
    plans.some(({ plan }) => plan.kind === 'ask') ||
    logs.some(({ key, log }) => log.order === undefined && answers[key]?.order === undefined);
  const answer = (key: string, more: Answers) =>
    setAnswers((before) => ({ ...before, [key]: { ...before[key], ...more } }));
  return (
    <section class="card" aria-labelledby="plan">
      <h2 id="plan">{t('planTitle')}</h2>
      {files.map((file, index) => (
        <div key={index} class="file">
          <h3>
            <bdi>{file.name}</bdi>
          </h3>
          {file.problem && (
            <p class="error">
              {t(FILE_PROBLEMS[file.problem.what])}{' '}
              {file.problem.where !== '' && file.problem.where !== file.name && (
                <span class="soft">{file.problem.where}</span>
              )}
            </p>
          )}
          {file.importedBefore && (
            <p class="soft">
              {t(logs.some((each) => each.file === index) ? 'logKnown' : 'fileKnown')}
            </p>
          )}
          {!file.importedBefore &&
            plans.some((each) => each.file === index && isUsed(each.look.found)) &&
            stores[index]?.length !== 1 && (
              <StoreChoice
                possible={stores[index] ?? []}
                assumed={assumed[index]}
                answer={answers[String(index)]?.store}
                onStore={(store) => answer(String(index), { store })}
              />
            )}
          {plans
            .filter((each) => each.file === index)
            .map(({ key, look, plan }) => (
              <PlannedReport
                key={key}
                look={look}
                plan={plan}
                onAnswer={(more) => answer(key, more)}
                {...mapping}
              />
            ))}
          {logs
            .filter((each) => each.file === index)
            .map(({ key, table, log }) => (
              <PlannedLog
                key={key}
                look={log}
                own={own}
                {...mapping}
                columns={
                  file.tables[table] && (
                    <TableColumns look={file.tables[table]} isUnknown={false} {...mapping} />
                  )
                }
              >
                {log.order === undefined && (
                  <OrderChoice onChoose={(order) => answer(key, { order })} />
                )}
                <FirstRows first={file.tables[table]?.first ?? []} />
              </PlannedLog>
            ))}
        </div>
      ))}
      <div class="row">
        <button
          class="primary"
          type="button"
          disabled={ready.length + readyLogs.length === 0 || isAsking}
          onClick={() => onImport(ready, readyLogs)}
        >
          {t('importDo')}
        </button>
        <button class="quiet" type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}

type Plan =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unused' }
  | { readonly kind: 'ask'; readonly what: readonly ('store' | 'mark' | 'order' | 'period')[] }
  | { readonly kind: 'ready'; readonly choice: Omit<PlannedTable, 'file' | 'table'> };

/** Whether a table is a report that is imported. */
function isUsed(found: TableLook['found']): found is Recognised {
  return 'kind' in found && found.kind !== 'order-clicks' && found.kind !== 'link-types';
}

function planOf(
  { found }: TableLook,
  [only, another]: readonly MarketplaceCode[],
  answers: Answers,
): Plan {
  if (!isUsed(found)) return { kind: 'kind' in found ? 'unused' : 'unknown' };
  const store = answers.store ?? (another === undefined ? only : undefined);
  const mark = answers.mark ?? found.mark;
  const order = answers.order ?? found.order;
  const from = answers.from === undefined ? undefined : parseDay(answers.from, 'unknown');
  const to = answers.to === undefined ? undefined : parseDay(answers.to, 'unknown');
  const period = found.period ?? (from && to && from <= to ? { from, to } : undefined);
  const what = [
    ...(store === undefined ? ['store' as const] : []),
    ...(mark === undefined ? ['mark' as const] : []),
    ...(order === undefined ? ['order' as const] : []),
    // Totals without days have to be told of which.
    ...(found.kind === 'tracking' && period === undefined ? ['period' as const] : []),
  ];
  return store === undefined || mark === undefined || order === undefined || what.length > 0
    ? { kind: 'ask', what }
    : { kind: 'ready', choice: { marketplace: store, mark, order, period } };
}

function PlannedReport({
  look,
  plan,
  onAnswer,
  ...mapping
}: {
  readonly look: TableLook;
  readonly plan: Plan;
  readonly onAnswer: (answers: Answers) => void;
} & Pick<ImportPlanProps, 'onMap' | 'onForgetMapping'>) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { found } = look;
  const kind = 'kind' in found ? t(REPORT_KINDS[found.kind]) : t('kindUnknownReport');
  const period = 'kind' in found ? found.period : undefined;
  const said = [
    kind,
    plan.kind === 'ready' ? marketplace(plan.choice.marketplace).domain : undefined,
    period && `${formatCalendarDay(period.from, locale)} – ${formatCalendarDay(period.to, locale)}`,
    plural(
      i18n,
      'reportRows',
      Math.max(0, look.rows - ('kind' in found ? found.header.row + 1 : 0)),
    ),
  ];
  return (
    <div class="report">
      <p class="figures">{said.filter((part) => part !== undefined).join(' · ')}</p>
      {plan.kind === 'unknown' && <p class="warning">{t('reportUnknown')}</p>}
      <TableColumns look={look} isUnknown={plan.kind === 'unknown'} {...mapping} />
      {plan.kind === 'unused' && <p class="soft">{t('reportUnused')}</p>}
      {plan.kind === 'ask' && plan.what.some((what) => what !== 'store') && (
        <div class="row end">
          {plan.what.includes('mark') && (
            <Choice
              label={t('askMark')}
              options={[
                ['.', '1,234.56'],
                [',', '1.234,56'],
              ]}
              onChoose={(mark) => onAnswer({ mark: mark as DecimalMark })}
            />
          )}
          {plan.what.includes('order') && <OrderChoice onChoose={(order) => onAnswer({ order })} />}
          {plan.what.includes('period') && (
            <>
              <DayField label={t('askFrom')} onDay={(from) => onAnswer({ from })} />
              <DayField label={t('askTo')} onDay={(to) => onAnswer({ to })} />
            </>
          )}
        </div>
      )}
      <FirstRows first={look.first} />
    </div>
  );
}
