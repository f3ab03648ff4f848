import { useRef } from 'preact/hooks';
import type { RateDifference } from '../lib/commission/rate-differences';
import type { StoreEarnings } from '../lib/reports/earnings';
import type { Learned } from '../lib/reports/learned';
import type { ProductLine } from '../lib/reports/product-lines';
import type { TableRow } from './sortable-table';
import { formatMoment } from './format-time';
import { useI18n } from './i18n';
import { ImportPlan, type ImportPlanProps } from './import-plan';
import { ImportSummary, type ImportSummaryProps } from './import-summary';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { LearnedList } from './learned-list';
import { PageHeader } from './page-header';
import { EarningsView, type RateOf } from './earnings-view';

/** What the upper part of the page is at. */
export type ImportStep =
  | { readonly kind: 'choose'; readonly said?: 'cancelled' | 'failed' }
  | { readonly kind: 'looking' }
  | ({ readonly kind: 'plan' } & Pick<ImportPlanProps, 'files' | 'own' | 'destinations'>)
  | {
      readonly kind: 'importing';
      readonly rows: number;
      readonly ofRows: number;
      readonly startedMs: number;
      readonly nowMs: number;
    }
  | {
      readonly kind: 'done';
      readonly outcomes: ImportSummaryProps['outcomes'];
      /** What estimates learned from all of them. */
      readonly learned: readonly Learned[];
    };

export interface ImportEntry {
  readonly id: string;
  readonly fileName: string;
  readonly importedAtMs: number;
  readonly reports: readonly string[];
}

export interface ReportsPageProps {
  readonly step: ImportStep;
  readonly problem: LedgerProblemProps['what'] | undefined;
  readonly imports: readonly ImportEntry[];
  readonly earnings: readonly StoreEarnings[];
  readonly products: (store: StoreEarnings) => Promise<readonly ProductLine[]>;
  readonly rateOf: RateOf;
  /** Rates that Amazon pays and that are not used yet, of all stores. */
  readonly offers: readonly RateDifference[];
  readonly onTakeRates: (offers: readonly RateDifference[]) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onImport: ImportPlanProps['onImport'];
  readonly onCancel: () => void;
  readonly onMap: ImportPlanProps['onMap'];
  readonly onForgetMapping: ImportPlanProps['onForgetMapping'];
  readonly onDestinations: ImportPlanProps['onDestinations'];
  readonly onZone: ImportPlanProps['onZone'];
  readonly onUndo: (id: string) => Promise<void>;
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

/** Amazon's own word: bringing reports in, and what they say. */
export function ReportsPage(props: ReportsPageProps) {
  const { step, problem, imports, earnings, onFiles, onCancel, onUndo } = props;
  const { t, locale } = useI18n();
  return (
    <>
      <PageHeader>
        <a href="ledger.html">{t('ledger')}</a>
        <span class="soft">{t('reports')}</span>
      </PageHeader>
      {problem && <LedgerProblem what={problem} waiting={0} />}
      {(step.kind === 'choose' || step.kind === 'done') && <Drop onFiles={onFiles} />}
      <div aria-live="polite">
        {step.kind === 'choose' && step.said && (
          <p class={step.said === 'failed' ? 'said error' : 'said soft'}>
            {t(step.said === 'failed' ? 'importTrouble' : 'importCancelled')}
          </p>
        )}
        {step.kind === 'looking' && <p class="said">{t('importLooking')}</p>}
        {step.kind === 'importing' && <Progress {...step} onCancel={onCancel} />}
      </div>
      {step.kind === 'plan' && <ImportPlan {...props} {...step} />}
      {step.kind === 'done' && <ImportSummary {...props} outcomes={step.outcomes} />}
      {step.kind === 'done' && <LearnedList learned={step.learned} />}
      {earnings.map((store) => (
        <EarningsView
          key={store.marketplace}
          {...props}
          store={store}
          offers={props.offers.filter((offer) => offer.marketplace === store.marketplace)}
        />
      ))}
      <section class="card" aria-labelledby="imports">
        <h2 id="imports">{t('importsTitle')}</h2>
        {imports.length === 0 && <p class="soft">{t('importsEmpty')}</p>}
        <ul class="plain">
          {imports.map(({ id, fileName, importedAtMs, reports }) => (
            <li key={id} class="import">
              <div>
                <bdi class="file-name">{fileName}</bdi>
                <p class="soft figures">
                  {[...reports, t('importedOn', formatMoment(importedAtMs, locale))].join(' · ')}
                </p>
              </div>
              <button type="button" onClick={() => void onUndo(id)}>
                {t('importUndo')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Drop({ onFiles }: Pick<ReportsPageProps, 'onFiles'>) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const all = [...(files ?? [])];
    if (all.length > 0) onFiles(all);
  };
  return (
    <section
      class="card drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <p>{t('reportsWhy')}</p>
      <p class="soft">{t('dropHere')}</p>
      <input
        ref={field}
        class="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('chooseFiles')}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      <button class="primary" type="button" onClick={() => field.current?.click()}>
        {t('chooseFiles')}
      </button>
    </section>
  );
}

function Progress({
  rows,
  ofRows,
  startedMs,
  nowMs,
  onCancel,
}: Extract<ImportStep, { kind: 'importing' }> & Pick<ReportsPageProps, 'onCancel'>) {
  const { t, locale } = useI18n();
  const seconds = Math.max(0.001, (nowMs - startedMs) / 1_000);
  const perSecond = rows / seconds;
  const left = perSecond > 0 ? Math.ceil((ofRows - rows) / perSecond) : 0;
  const unit = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  });
  return (
    <section class="card">
      <progress max={ofRows} value={rows} aria-label={t('importLooking')} />
      <p class="figures">
        {t(
          'importProgress',
          rows.toLocaleString(locale),
          ofRows.toLocaleString(locale),
          Math.round(perSecond).toLocaleString(locale),
          unit.format(left),
        )}
      </p>
      <div class="row">
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}
