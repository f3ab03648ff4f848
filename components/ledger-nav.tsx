import { useI18n, type MessageKey } from './i18n';
import { PageHeader } from './page-header';

export interface LedgerNavProps {
  readonly tabs: readonly { readonly id: string; readonly label: MessageKey }[];
  /** Id of the tab that is shown. */
  readonly current: string;
}

/** The way through the ledger page: its tabs, and the pages that stand beside it. */
export function LedgerNav({ tabs, current }: LedgerNavProps) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader />
      <nav aria-label={t('ledgerTabs')}>
        <ul class="tabs">
          {tabs.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
          <li class="aside">
            <a href="reports.html">{t('reports')}</a>
            <a href="options.html">{t('options')}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}
