import { AboutCard } from './about-card';
import { BackupCard } from './backup-card';
import { Card } from './card';
import { DeleteCard } from './delete-card';
import { DiagnosticsCard } from './diagnostics-card';
import { Disclosures } from './disclosures';
import { FormatsCard, type FormatsCardProps } from './formats-card';
import { useI18n, type MessageKey } from './i18n';
import { LedgerCard } from './ledger-card';
import { OneStepCard } from './one-step-card';
import type { OptionsPageProps } from './options-page';
import type { PagePart } from './page-parts';
import { PanelCard } from './panel-card';
import { PermissionsCard } from './permissions-card';
import { PrivacyCard } from './privacy-card';
import { Restore, type RestoreActions } from './restore';
import { TrackingIds, type TrackingIdsProps } from './tracking-ids';
import { NeverCard, TruthsCard } from './truth-cards';

/** What the page remembers while it is open. */
export interface PageState extends Pick<FormatsCardProps, 'draft' | 'onDraft'> {
  readonly wasNew: boolean;
}
type Cards = PagePart['cards'];

/** What links are made of, and how they are copied. */
export function linkCards(
  { settings, copying, panel, care, ...props }: OptionsPageProps,
  state: PageState,
): Cards {
  if (!settings) return [];
  const { trackingIds: own, links } = settings;
  const { wasNew, ...draft } = state;
  const restore = wasNew ? care : undefined;
  const stores = [...new Set(own.map(({ marketplace }) => marketplace))];
  return [
    {
      id: 'ids',
      title: 'trackingIdsTitle',
      card: <IdsCard own={own} links={links} {...props.ids} restore={restore} />,
    },
    {
      id: 'formats',
      title: 'formatsTitle',
      card: <FormatsCard own={own} links={links} {...draft} {...props.formats} />,
    },
    {
      id: 'one-step',
      title: 'oneStepTitle',
      card: copying && <OneStepCard {...copying} />,
    },
    {
      id: 'panel',
      title: 'panelTitle',
      card: panel && <PanelCard {...panel} />,
    },
    {
      id: 'disclosure',
      title: 'disclosureTitle',
      card: stores.length > 0 && <Disclosures stores={stores} />,
    },
  ];
}

/** There before what they show is, so that addresses lead to them. */
export function estimateCards({ settings, estimate }: OptionsPageProps): Cards {
  if (!settings || estimate === 'failed') return [];
  return [
    {
      id: 'rates',
      title: 'ratesTitle',
      card: estimate?.rates ?? <Coming id="rates" title="ratesTitle" />,
    },
    {
      id: 'assumptions',
      title: 'assumptionsTitle',
      card: estimate?.assumptions ?? <Coming id="assumptions" title="assumptionsTitle" />,
    },
  ];
}

/** What the ledger holds: nothing of one that cannot be opened. */
export function dataCards(
  { settings, care, onRetention }: OptionsPageProps,
  state: PageState,
): Cards {
  if (!care) return [];
  return [
    { id: 'ledger', title: 'ledgerTitle', card: <LedgerCard {...care} /> },
    {
      id: 'backup',
      title: 'backupTitle',
      card: <BackupCard {...care} canRestore={!state.wasNew} />,
    },
    {
      id: 'delete',
      title: 'keepTitle',
      card: settings && (
        <DeleteCard {...care} retentionDays={settings.retentionDays} onRetention={onRetention} />
      ),
    },
  ];
}

/** What this is and may do; said whatever cannot be read. */
export function aboutCards({
  version,
  onWelcome,
  permissions,
  diagnostics,
}: OptionsPageProps): Cards {
  return [
    {
      id: 'about-tagtally',
      title: 'aboutTitle',
      card: <AboutCard version={version} onWelcome={onWelcome} />,
    },
    { id: 'truths', title: 'truthsTitle', card: <TruthsCard /> },
    { id: 'never', title: 'neverTitle', card: <NeverCard /> },
    {
      id: 'permissions',
      title: 'permissionsTitle',
      card: permissions && <PermissionsCard {...permissions} />,
    },
    { id: 'privacy', title: 'privacyTitle', card: <PrivacyCard /> },
    {
      id: 'diagnostics',
      title: 'diagnosticsTitle',
      card:
        diagnostics !== 'failed' &&
        (diagnostics ? (
          <DiagnosticsCard {...diagnostics} />
        ) : (
          <Coming id="diagnostics" title="diagnosticsTitle" />
        )),
    },
  ];
}

/** Where links go: the user's tracking IDs; of who has none yet also a backup that may hold them. */
function IdsCard({
  restore,
  ...ids
}: TrackingIdsProps & { readonly restore: RestoreActions | undefined }) {
  const { t } = useI18n();
  return (
    <Card id="ids" title={t('trackingIdsTitle')}>
      <p class="soft">{t('trackingIdsIntro')}</p>
      <TrackingIds {...ids} />
      {restore && (
        <>
          <p class="soft">{t('restoreFirst')}</p>
          <Restore onRead={restore.onRead} onSave={restore.onSave} />
        </>
      )}
    </Card>
  );
}

/** Stands for a card whose facts are still being read. */
function Coming({ id, title }: { readonly id: string; readonly title: MessageKey }) {
  const { t } = useI18n();
  return (
    <Card id={id} title={t(title)}>
      <p class="skeleton" aria-hidden="true" />
    </Card>
  );
}
