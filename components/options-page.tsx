import { useRef, useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import type { LinkPreferences } from '../lib/links/link-preferences';
import { BackupCard, type BackupCardProps } from './backup-card';
import { Card } from './card';
import { DeleteCard, type DeleteCardProps } from './delete-card';
import { Disclosures } from './disclosures';
import { FormatsCard, type FormatActions } from './formats-card';
import { useI18n } from './i18n';
import { LedgerCard, type LedgerCardProps } from './ledger-card';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { OneStepCard, type OneStepCardProps } from './one-step-card';
import { PageHeader } from './page-header';
import { Restore } from './restore';
import type { TemplateDraft } from './template-editor';
import { TrackingIds, type IdActions } from './tracking-ids';

export interface OptionsPageProps {
  /** Undefined where the settings cannot be read, which `problem` explains. */
  readonly settings:
    | {
        readonly trackingIds: readonly OwnTrackingId[];
        readonly links: LinkPreferences;
        readonly panel: boolean;
        readonly retentionDays: number | null;
      }
    | undefined;
  readonly problem: LedgerProblemProps['what'] | undefined;
  /** Whether there was a ledger, and the browser has none any more. */
  readonly isLost: boolean;
  readonly ids: IdActions;
  readonly formats: FormatActions;
  /** Undefined where the browser does not say. */
  readonly copying: OneStepCardProps | undefined;
  readonly onPanel: (on: boolean) => void;
  readonly onRetention: DeleteCardProps['onRetention'];
  /** Undefined where the ledger cannot be opened. */
  readonly care:
    | (LedgerCardProps &
        Omit<BackupCardProps, 'canRestore'> &
        Omit<DeleteCardProps, 'retentionDays' | 'onRetention'>)
    | undefined;
}

export function OptionsPage(props: OptionsPageProps) {
  const { settings, problem, isLost, care, onPanel, onRetention } = props;
  const { t } = useI18n();
  const [draft, setDraft] = useState<TemplateDraft>();
  // Stays for as long as the page is open, so that a restore made here can say that it is done.
  const wasNew = useRef(false);
  wasNew.current ||= settings?.trackingIds.length === 0;
  const { clicks = 0, burstClicks = 0, links = 0 } = care?.figures ?? {};
  const isBlank = settings?.trackingIds.length === 0 && clicks + burstClicks + links === 0;
  // Nothing to look after yet; but who has just deleted everything is to be told so.
  const [startedBlank] = useState(isBlank);
  return (
    <>
      <PageHeader>
        <span class="soft">{t('options')}</span>
      </PageHeader>
      {problem && <LedgerProblem what={problem} waiting={0} />}
      {isLost && (
        <section class="card" role="alert">
          <p class="error">{t('ledgerLost')}</p>
        </section>
      )}
      {settings && (
        <>
          <Card id="ids" title={t('trackingIdsTitle')}>
            <p class="soft">{t('trackingIdsIntro')}</p>
            <TrackingIds own={settings.trackingIds} links={settings.links} {...props.ids} />
            {wasNew.current && care && (
              <>
                <p class="soft">{t('restoreFirst')}</p>
                <Restore onRead={care.onRead} onSave={care.onSave} />
              </>
            )}
          </Card>
          <FormatsCard
            own={settings.trackingIds}
            links={settings.links}
            draft={draft}
            onDraft={setDraft}
            {...props.formats}
          />
          {props.copying && <OneStepCard {...props.copying} />}
          {settings.trackingIds.length > 0 && (
            <Disclosures
              stores={[...new Set(settings.trackingIds.map((own) => own.marketplace))]}
            />
          )}
          <section class="card" aria-labelledby="panel">
            <h2 id="panel">{t('panelTitle')}</h2>
            <label class="check">
              <input
                type="checkbox"
                checked={settings.panel}
                onChange={(event) => onPanel(event.currentTarget.checked)}
              />
              <span>{t('panelSetting')}</span>
            </label>
          </section>
        </>
      )}
      {care && !(startedBlank && isBlank) && (
        <>
          <LedgerCard {...care} />
          <BackupCard {...care} canRestore={!wasNew.current} />
          {settings && (
            <DeleteCard
              {...care}
              retentionDays={settings.retentionDays}
              onRetention={onRetention}
            />
          )}
        </>
      )}
      {settings && (
        <>
          <Card id="truths" title={t('truthsTitle')}>
            <ul class="truths">
              <li>{t('truthClick')}</li>
              <li>{t('truthWindow')}</li>
              <li>{t('truthAnyProduct')}</li>
              <li>{t('truthOwn')}</li>
              <li>{t('truthReaders')}</li>
            </ul>
          </Card>
          <Card id="never" title={t('neverTitle')}>
            <p>{t('neverText')}</p>
            <p class="soft">{t('notAffiliated')}</p>
          </Card>
        </>
      )}
    </>
  );
}
