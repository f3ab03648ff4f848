import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ImportChanges } from '../lib/reports/import-changes';
import type { Reject } from '../lib/reports/read-report';
import { crossCheck, type Disagreement, type ReportBatch } from '../lib/reports/report-batch';
import { totalOf } from '../lib/reports/report-sums';
import type { FileProblem } from '../lib/reports/source-file';
import { ChangeList } from './change-list';
import { plural, useI18n, type I18n, type MessageKey } from './i18n';
import { ImportedLog, type ImportedLogProps } from './imported-log';
import { LeftOut } from './left-out';
import { FILE_PROBLEMS, REPORT_KINDS } from './report-wording';
import type { TableRow } from './sortable-table';

export type ImportOutcome =
  | {
      readonly ok: true;
      readonly batch: ReportBatch;
      readonly rejects: readonly { readonly title: string; readonly rows: readonly Reject[] }[];
      /** What it did to what was known, by kind of report and store. */
      readonly changes: readonly ImportChanges[];
    }
  | ({ readonly ok: true } & Omit<ImportedLogProps, 'onExport'>)
  | {
      readonly ok: false;
      readonly name: string;
      readonly problem: { readonly what: FileProblem; readonly where: string } | undefined;
    };

export interface ImportSummaryProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** What became of each file. */
export function ImportSummary({ outcomes, onExport }: ImportSummaryProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <section class="card" aria-labelledby="done" role="status">
      <h2 id="done">{t('importDone')}</h2>
      {outcomes.map((outcome, index) =>
        outcome.ok && 'log' in outcome ? (
          <ImportedLog key={index} {...outcome} onExport={onExport} />
        ) : outcome.ok ? (
          <Imported key={index} {...outcome} onExport={onExport} />
        ) : (
          <div key={index} class="file">
            <h3>
              <bdi>{outcome.name}</bdi>
            </h3>
            <p class="error">
              {t('importFailed')} {outcome.problem && t(FILE_PROBLEMS[outcome.problem.what])}{' '}
              <span class="soft">{outcome.problem?.where}</span>
            </p>
          </div>
        ),
      )}
      {outcomes.some((each) => each.ok && 'batch' in each) && (
        <p class="note">{t('changesWhat')}</p>
      )}
      {outcomes.some((each) => 'log' in each) && <p class="note">{t('logWhat')}</p>}
    </section>
  );
}

function Imported({
  batch,
  rejects,
  changes,
  onExport,
}: Extract<ImportOutcome, { changes: unknown }> & Pick<ImportSummaryProps, 'onExport'>) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const disagreements = crossCheck(batch.parts);
  const rejected = batch.parts.reduce((sum, part) => sum + part.rejected, 0);
  return (
    <div class="file">
      <h3>
        <bdi>{batch.fileName}</bdi>
      </h3>
      <ul class="plain figures">
        {batch.parts.map((part, index) => {
          const { currency } = marketplace(part.marketplace);
          const { feesMinor, clicks, ordered, shipped, returned } = totalOf(part.sums);
          const figure = (key: MessageKey, value: number | undefined) =>
            value === undefined ? undefined : `${t(key)} ${value.toLocaleString(locale)}`;
          const said = [
            t(REPORT_KINDS[part.kind]),
            marketplace(part.marketplace).domain,
            plural(i18n, 'reportRows', part.rows),
            figure('figureClicks', clicks),
            figure('figureOrdered', ordered),
            figure('figureShipped', shipped),
            figure('figureReturned', returned),
            feesMinor === undefined
              ? undefined
              : `${t('figureEarned')} ${formatMoney({ minor: feesMinor, currency }, locale)}`,
          ];
          // Of several parts of one kind the changes are told together, with the first.
          const isFirst = batch.parts.findIndex((each) => isSameReport(each, part)) === index;
          const done = changes.find((each) => isSameReport(each, part));
          return (
            <li key={index}>
              {said.filter((text) => text !== undefined).join(' · ')}
              {isFirst && done && <ChangeList changes={done} />}
            </li>
          );
        })}
      </ul>
      {disagreements.length > 0 && (
        <div class="warning">
          <p>{t('disagreesTitle')}</p>
          <ul class="plain figures">
            {disagreements.map((disagreement, index) => (
              <li key={index}>{sentence(i18n, disagreement, batch)}</li>
            ))}
          </ul>
        </div>
      )}
      {rejected > 0 && <LeftOut rejected={rejected} rejects={rejects} onExport={onExport} />}
    </div>
  );
}

type OfReport = Pick<ImportChanges, 'kind' | 'marketplace'>;

function isSameReport(one: OfReport, other: OfReport): boolean {
  return one.kind === other.kind && one.marketplace === other.marketplace;
}

const FIGURES: Readonly<Record<Disagreement['figure'], MessageKey>> = {
  clicks: 'figureClicks',
  ordered: 'figureOrdered',
  shipped: 'figureShipped',
  revenueMinor: 'figureRevenue',
  feesMinor: 'figureEarned',
};

function sentence(i18n: I18n, disagreement: Disagreement, batch: ReportBatch): string {
  const { figure, one, oneSays, other, otherSays } = disagreement;
  const { t, locale } = i18n;
  const code = batch.parts.find(({ kind }) => kind === one)?.marketplace ?? 'US';
  const text = (value: number) =>
    figure === 'revenueMinor' || figure === 'feesMinor'
      ? formatMoney({ minor: value, currency: marketplace(code).currency }, locale)
      : value.toLocaleString(locale);
  const [a, b] = [t(REPORT_KINDS[one]), t(REPORT_KINDS[other])];
  return t('disagrees', t(FIGURES[figure]), a, text(oneSays), b, text(otherSays));
}
