import { useI18n } from './i18n';
import type { PagePart } from './page-parts';

/**
 * The way through the options page, and to the pages that stand beside it. Made of the parts that are
 * there; which of them is being read it cannot know, so it marks none.
 */
export function PartsNav({ parts }: { readonly parts: readonly PagePart[] }) {
  const { t } = useI18n();
  return (
    <nav aria-label={t('optionsParts')}>
      <ul class="tabs">
        {parts.map(({ id, title, cards }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
            <ul class="sub">
              {cards.map((card) => (
                <li key={card.id}>
                  <a href={`#${card.id}`}>{t(card.title)}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li class="aside">
          <a href="ledger.html">{t('ledger')}</a>
          <a href="reports.html">{t('reports')}</a>
        </li>
      </ul>
    </nav>
  );
}
