import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import type { LinkPreferences } from '../lib/links/link-preferences';
import type { BackupCardProps } from './backup-card';
import type { DeleteCardProps } from './delete-card';
import type { DiagnosticsCardProps } from './diagnostics-card';
import type { FormatActions } from './formats-card';
import { useI18n } from './i18n';
import type { LedgerCardProps } from './ledger-card';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import type { OneStepCardProps } from './one-step-card';
import { aboutCards, dataCards, estimateCards, linkCards } from './options-cards';
import { PageHeader } from './page-header';
import { PageParts, type PagePart } from './page-parts';
import type { PanelCardProps } from './panel-card';
import { PartsNav } from './parts-nav';
import type { PermissionsCardProps } from './permissions-card';
import type { TemplateDraft } from './template-editor';
import type { IdActions } from './tracking-ids';

export interface OptionsPageProps {
  /** Version of the extension. */
  readonly version: string;
  /** Whether it is known by now what can be read, and what cannot. */
  readonly isLoaded: boolean;
  /** Undefined where the settings cannot be read, which `problem` explains. */
  readonly settings:
    | {
        readonly trackingIds: readonly OwnTrackingId[];
        readonly links: LinkPreferences;
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
  /** Undefined where the settings cannot be read. */
  readonly panel: PanelCardProps | undefined;
  /**
   * The cards of rates and assumptions, which come after the others; undefined until then, `failed`
   * where what they show cannot be read.
   */
  readonly estimate:
    | { readonly rates: ComponentChildren; readonly assumptions: ComponentChildren }
    | 'failed'
    | undefined;
  readonly onRetention: DeleteCardProps['onRetention'];
  /** Undefined where the ledger cannot be opened. */
  readonly care:
    | (LedgerCardProps &
        Omit<BackupCardProps, 'canRestore'> &
        Omit<DeleteCardProps, 'retentionDays' | 'onRetention'>)
    | undefined;
  /** Undefined where the browser does not say. */
  readonly permissions: PermissionsCardProps | undefined;
  /** Undefined until it is known, `failed` where the browser does not say. */
  readonly diagnostics: DiagnosticsCardProps | 'failed' | undefined;
  /** Shows once more what was shown after the install. */
  readonly onWelcome: () => void;
}

/** Everything that can be set, kept and known, in four parts. */
export function OptionsPage(props: OptionsPageProps) {
  const { isLoaded, problem, isLost } = props;
  const { t } = useI18n();
  const parts = useParts(props);
  return (
    <>
      <div class="side">
        <PageHeader>
          <span class="soft">{t('options')}</span>
        </PageHeader>
        <PartsNav parts={isLoaded ? parts : []} />
      </div>
      <main aria-busy={!isLoaded}>
        {problem && <LedgerProblem what={problem} waiting={0} />}
        {isLost && (
          <section class="card" role="alert">
            <p class="error">{t('ledgerLost')}</p>
          </section>
        )}
        {isLoaded ? <PageParts parts={parts} /> : <p class="skeleton" aria-hidden="true" />}
      </main>
    </>
  );
}

/** The parts that there is something to say in. */
function useParts(props: OptionsPageProps): readonly PagePart[] {
  const { settings, isLoaded, care } = props;
  // Here, so that it outlives a moment in which settings cannot be read.
  const [draft, setDraft] = useState<TemplateDraft>();
  // Stays for as long as the page is open, so that a restore made here can say that it is done.
  const wasNew = useRef(false);
  wasNew.current ||= settings?.trackingIds.length === 0;
  const { clicks = 0, burstClicks = 0, links = 0 } = care?.figures ?? {};
  const isBlank = settings?.trackingIds.length === 0 && clicks + burstClicks + links === 0;
  // Nothing to look after yet; but who has just deleted everything is to be told so.
  const startedBlank = useRef<boolean>(undefined);
  if (isLoaded) startedBlank.current ??= isBlank;
  const hasData = !(startedBlank.current && isBlank);
  const state = { draft, onDraft: setDraft, wasNew: wasNew.current };
  const parts: readonly PagePart[] = [
    { id: 'links', title: 'partLinks', cards: linkCards(props, state) },
    {
      id: 'estimate',
      title: 'partEstimate',
      aside: <EstimateLink />,
      cards: estimateCards(props),
    },
    { id: 'data', title: 'partData', cards: hasData ? dataCards(props, state) : [] },
    { id: 'about', title: 'partAbout', cards: aboutCards(props) },
  ];
  return parts
    .map((part) => ({ ...part, cards: part.cards.filter(({ card }) => Boolean(card)) }))
    .filter(({ cards }) => cards.length > 0);
}

function EstimateLink() {
  const { t } = useI18n();
  return <a href="estimate.html">{t('estimateWhere')}</a>;
}
