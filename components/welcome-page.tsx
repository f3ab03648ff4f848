import { useRef, useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { plural, useI18n, type I18n } from './i18n';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import type { LinkActions } from './link-card';
import { PageHeader } from './page-header';
import { Restore, type BackupOffer, type RestoreActions } from './restore';
import { WelcomeIds, type WelcomeIdsProps } from './welcome-ids';
import { WelcomeLink, type WelcomeLinkProps } from './welcome-link';
import { WelcomePlaces, type WelcomePlacesProps } from './welcome-places';
import { WelcomeStep } from './welcome-step';
import { WelcomeTerms } from './welcome-terms';

export interface WelcomePageProps extends Pick<WelcomeLinkProps, 'onPaste' | 'onBatch'> {
  /** Undefined where the settings cannot be read, which `problem` explains. */
  readonly own: readonly OwnTrackingId[] | undefined;
  readonly problem: LedgerProblemProps['what'] | undefined;
  /** Whether there was a ledger, and the browser has none any more. */
  readonly isLost: boolean;
  /** Whether the ledger has a link that was copied before. */
  readonly hasLinks: boolean;
  readonly ids: Pick<WelcomeIdsProps, 'onAdd' | 'onRemove'>;
  readonly restoring: RestoreActions;
  /** What links are made with; undefined with `own`. */
  readonly linking: Omit<LinkActions, 'onOpenOptions'> | undefined;
  readonly places: WelcomePlacesProps;
}

/** The first run: tracking IDs, what to know, the first link. Shows what is there already. */
export function WelcomePage(props: WelcomePageProps) {
  const { own, problem, isLost, hasLinks, ids, restoring, linking, onPaste, onBatch } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [isCopied, setCopied] = useState(false);
  const [restored, setRestored] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const terms = useRef<HTMLHeadingElement>(null);
  const hasIds = own !== undefined && own.length > 0;
  const isDone = hasIds && (isCopied || hasLinks || restored !== undefined);
  const state = isDone ? 'done' : hasIds ? 'next' : 'later';

  const onRead = async (file: File) => {
    const offer = await restoring.onRead(file);
    if (!offer?.ok) return offer;
    const restore: typeof offer.restore = async (mode) => {
      const isRestored = await offer.restore(mode);
      if (isRestored) setRestored(contentOf(offer, i18n));
      return isRestored;
    };
    return { ...offer, restore };
  };

  return (
    <>
      <PageHeader>
        <span class="soft">{t('welcome')}</span>
      </PageHeader>
      {problem && <LedgerProblem what={problem} waiting={0} />}
      {isLost && (
        <section class="card" role="alert">
          <p class="error">{t('ledgerLost')}</p>
        </section>
      )}
      {own && linking && (
        <>
          <div class="lead">
            <p class="amount">{t('welcomeLead')}</p>
            <p class="soft">{t('welcomeIntro')}</p>
          </div>
          <ol class="steps">
            <WelcomeStep
              id="step-ids"
              number={1}
              title={t('welcomeIdsTitle')}
              state={hasIds ? 'done' : 'next'}
            >
              <p class="soft">{t('trackingIdsIntro')}</p>
              <WelcomeIds
                own={own}
                {...ids}
                isAdding={!hasIds || isAdding}
                onAdding={setAdding}
                onDone={() => terms.current?.focus()}
              />
              {!hasIds && (
                <div class="row beside">
                  <p class="soft">{t('restoreFirst')}</p>
                  <Restore onRead={onRead} onSave={restoring.onSave} />
                </div>
              )}
              {hasIds && restored !== undefined && (
                <p class="done" role="status">
                  {t('welcomeRestored', restored)}
                </p>
              )}
            </WelcomeStep>
            <WelcomeStep
              id="step-terms"
              heading={terms}
              number={2}
              title={t('welcomeTermsTitle')}
              state={state}
            >
              <WelcomeTerms
                stores={[...new Set(own.map((entry) => entry.marketplace))]}
                onCopyText={linking.onCopyText}
              />
            </WelcomeStep>
            <WelcomeStep id="step-link" number={3} title={t('welcomeLinkTitle')} state={state}>
              <WelcomeLink
                actions={{
                  ...linking,
                  // Of a store that has no ID yet.
                  onOpenOptions: () => setAdding(true),
                  onCopy: async (copies) => {
                    const isTaken = await linking.onCopy(copies);
                    if (isTaken) setCopied(true);
                    return isTaken;
                  },
                }}
                onPaste={onPaste}
                onBatch={onBatch}
              />
              {isDone && <WelcomePlaces {...props.places} />}
            </WelcomeStep>
          </ol>
        </>
      )}
    </>
  );
}

/** What a backup brought, such as "2 tracking IDs, 120 test clicks". */
function contentOf(offer: Extract<BackupOffer, { ok: true }>, i18n: I18n): string {
  const { trackingIds, clicks, links, imports } = offer;
  const parts = [
    ['restoreIds', trackingIds],
    ['ledgerClicks', clicks],
    ['ledgerLinks', links],
    ['ledgerImports', imports],
  ] as const;
  const brought = parts
    .filter(([, { inFile }]) => inFile > 0)
    .map(([key, { inFile }]) => plural(i18n, key, inFile));
  return new Intl.ListFormat(i18n.language, { type: 'unit' }).format(brought);
}
