import { useMemo } from 'preact/hooks';
import type { ProductHead } from '../lib/reports/product-answers';
import {
  productsThat,
  QUESTIONS,
  type ProductLine,
  type ProductQuestion,
} from '../lib/reports/product-lines';
import { useI18n, type MessageKey } from './i18n';
import { ProductTable } from './product-table';
import type { TableRow } from './sortable-table';

export interface LedgerProductsProps {
  readonly head: ProductHead;
  /** Every product; undefined until they are read. */
  readonly lines: readonly ProductLine[] | undefined;
  readonly question: ProductQuestion;
  readonly onExport: (name: string, rows: readonly TableRow[]) => void;
}

const LABELS: Readonly<Record<ProductQuestion, MessageKey>> = {
  all: 'questionAll',
  earning: 'questionEarning',
  clicked: 'questionClicked',
  returned: 'questionReturned',
};

/** Every product that reports name, by question. The first stand there before all are read. */
export function LedgerProducts({ head, lines, question, onExport }: LedgerProductsProps) {
  const { t, locale } = useI18n();
  const { count, first } = head.answers[question];
  const shown = useMemo(
    () => (lines ? productsThat(question, lines) : first),
    [lines, question, first],
  );
  return (
    <section class="card">
      <nav class="switch start" aria-label={t('questionWhich')}>
        {QUESTIONS.map((each) => (
          <a
            key={each}
            href={`#products/${each}`}
            aria-current={each === question ? 'true' : undefined}
          >
            {t(LABELS[each])}{' '}
            <span class="count figures">{head.answers[each].count.toLocaleString(locale)}</span>
          </a>
        ))}
      </nav>
      {count === 0 ? (
        <p class="soft">{t(emptyWhy(head, question))}</p>
      ) : (
        <ProductTable
          // Each question has an order of its own.
          key={question}
          title={t(LABELS[question])}
          store={head.marketplace}
          lines={shown}
          counts={['clicks', 'ordered', 'shipped', 'returned']}
          isDetailed
          onExport={(rows) => onExport(`products-${question}`, rows)}
        />
      )}
      {!lines && count > first.length && (
        <p class="soft figures">{t('productsReading', count.toLocaleString(locale))}</p>
      )}
    </section>
  );
}

function emptyWhy({ tellsClicks }: ProductHead, question: ProductQuestion): MessageKey {
  if (question === 'clicked') return tellsClicks ? 'clickedNone' : 'clickedUntold';
  return 'productsNone';
}
