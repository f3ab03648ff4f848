import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { Disclosures } from './disclosures';
import { useI18n } from './i18n';
import { LedgerProblem, type LedgerProblemProps } from './ledger-problem';
import { PageHeader } from './page-header';
import { TrackingIds } from './tracking-ids';

export interface OptionsPageProps {
  /** Undefined where the settings cannot be read, which `problem` explains. */
  readonly settings:
    { readonly trackingIds: readonly OwnTrackingId[]; readonly panel: boolean } | undefined;
  readonly problem: LedgerProblemProps['what'] | undefined;
  readonly onAdd: (added: OwnTrackingId) => Promise<void>;
  readonly onRemove: (removed: OwnTrackingId) => Promise<void>;
  readonly onPanel: (on: boolean) => void;
}

export function OptionsPage({ settings, problem, onAdd, onRemove, onPanel }: OptionsPageProps) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader>
        <span class="soft">{t('options')}</span>
      </PageHeader>
      {problem && <LedgerProblem what={problem} waiting={0} />}
      {settings && (
        <>
          <section class="card" aria-labelledby="ids">
            <h2 id="ids">{t('trackingIdsTitle')}</h2>
            <p class="soft">{t('trackingIdsIntro')}</p>
            <TrackingIds own={settings.trackingIds} onAdd={onAdd} onRemove={onRemove} />
          </section>
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
          <section class="card" aria-labelledby="truths">
            <h2 id="truths">{t('truthsTitle')}</h2>
            <ul class="truths">
              <li>{t('truthClick')}</li>
              <li>{t('truthWindow')}</li>
              <li>{t('truthAnyProduct')}</li>
              <li>{t('truthOwn')}</li>
              <li>{t('truthReaders')}</li>
            </ul>
          </section>
          <section class="card" aria-labelledby="never">
            <h2 id="never">{t('neverTitle')}</h2>
            <p>{t('neverText')}</p>
            <p class="soft">{t('notAffiliated')}</p>
          </section>
        </>
      )}
    </>
  );
}
