import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import type { LinkMade } from '../lib/links/link-made';
import type { StoreEstimate } from '../lib/commission/store-estimate';
import type { ReadersOutlook } from '../lib/reports/readers-estimate';
import { BackupReminder, type BackupReminderProps } from './backup-reminder';
import { EstimateCard } from './estimate-card';
import { useI18n } from './i18n';
import { IconButton } from './icon';
import type { LinkActions } from './link-card';
import { LedgerLost } from './ledger-lost';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { PageCard, type PageCardProps, type PageState } from './page-card';
import { PageHeader } from './page-header';
import { PopupSkeleton } from './popup-skeleton';
import { WindowsCard, type WindowRow } from './windows-card';

/** Everything the popup shows at once; gathered before it is drawn. */
export type PopupModel =
  | {
      readonly kind: 'ready';
      /** Domain of the store in front, such as `amazon.de`. */
      readonly store: string | undefined;
      readonly page: PageState;
      readonly own: readonly OwnTrackingId[];
      /** What links are made with. */
      readonly choices: Pick<LinkActions, 'making' | 'labels' | 'format' | 'templates'>;
      readonly readers: readonly ReadersOutlook[];
      readonly estimates: readonly StoreEstimate[];
      /** Currency of the store in front, else of the user's first store. */
      readonly currency: string;
      readonly rows: readonly WindowRow[];
      readonly explainTestClicks: boolean;
      /** Whether there was a ledger, and the browser has none any more. */
      readonly isLost: boolean;
      /** The last links made, the newest first. */
      readonly lastLinks: readonly LinkMade[];
      readonly backup: BackupReminderProps['backup'];
      /** Keys that copy the link of the page in front; '' for none. */
      readonly keys: string;
    }
  /** The ledger has not answered yet. */
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'problem' } & LedgerProblemProps);

export interface PopupProps {
  readonly model: PopupModel;
  /** What can be done with links, and chosen for them. */
  readonly linking: Omit<LinkActions, keyof ReadyPopup['choices']>;
  /** Opens the page where the first tracking ID is entered. */
  readonly onSetUp: () => void;
  readonly onOpenLedger: () => void;
  readonly onOpenReports: () => void;
  /** Opens the page that says how estimates are made. */
  readonly onExplain: () => void;
  readonly paging: Omit<PageCardProps, 'page' | 'actions' | 'keys' | 'last'>;
  readonly onUnderstood: () => void;
}

type ReadyPopup = Extract<PopupModel, { kind: 'ready' }>;

export function Popup(props: PopupProps) {
  const { model, onUnderstood, onOpenLedger, onOpenReports, onExplain, paging } = props;
  const { linking, onSetUp } = props;
  const { t } = useI18n();
  return (
    <>
      <PageHeader>
        {model.kind === 'ready' && model.store !== undefined && (
          <span class="soft" title={model.store}>
            {model.store}
          </span>
        )}
        <IconButton icon="ledger" label={t('ledger')} onClick={onOpenLedger} />
        <IconButton icon="options" label={t('options')} onClick={linking.onOpenOptions} />
      </PageHeader>
      {model.kind === 'problem' && (
        <LedgerProblem
          what={model.what}
          waiting={model.waiting}
          diagnosticsAt="options.html#diagnostics"
        />
      )}
      {model.kind === 'loading' && <PopupSkeleton />}
      {model.kind === 'ready' && (
        <>
          {model.isLost && <LedgerLost restoreAt="options.html#ids" />}
          {model.own.length === 0 && !saysWhatIsMissing(model.page) && (
            <section class="card">
              <p>{t('setUpFirst')}</p>
              <button class="primary wide" type="button" onClick={onSetUp}>
                {t('addTrackingId')}
              </button>
            </section>
          )}
          <PageCard
            page={model.page}
            keys={model.keys}
            last={model.lastLinks}
            actions={{
              ...linking,
              ...model.choices,
              ...(model.own.length === 0 && { onOpenOptions: onSetUp }),
            }}
            {...paging}
          />
          {model.explainTestClicks && model.rows.length > 0 && (
            <section class="card">
              <div class="notice">
                <p>
                  {t('testClicksNotice')}{' '}
                  <button class="inline" type="button" onClick={onUnderstood}>
                    {t('understood')}
                  </button>
                </p>
              </div>
            </section>
          )}
          <EstimateCard {...model} onOpenReports={onOpenReports} onExplain={onExplain} />
          {/* Beside readers, tests are a side line. */}
          <WindowsCard
            rows={model.rows}
            isOpen={model.readers.length === 0 && !model.explainTestClicks && !model.backup}
          />
          {/* One thing to be told at a time. */}
          {!model.explainTestClicks && (
            <BackupReminder backup={model.backup} onOpen={linking.onOpenOptions} />
          )}
        </>
      )}
    </>
  );
}

function saysWhatIsMissing(page: PageState): boolean {
  return page.kind === 'link' && page.link.kind === 'no-tracking-id';
}
