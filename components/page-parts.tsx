import { Fragment, type ComponentChildren } from 'preact';
import { useI18n, type MessageKey } from './i18n';

/** Cards of a long page that belong together. */
export interface PagePart {
  readonly id: string;
  readonly title: MessageKey;
  /** Stands beside the title. */
  readonly aside?: ComponentChildren;
  readonly cards: readonly {
    /** What the card itself is named by on the page, so that its address leads there. */
    readonly id: string;
    readonly title: MessageKey;
    readonly card: ComponentChildren;
  }[];
}

/** The parts of a page, one below the other, each under its title. */
export function PageParts({ parts }: { readonly parts: readonly PagePart[] }) {
  const { t } = useI18n();
  return (
    <>
      {parts.map(({ id, title, aside, cards }) => (
        <section key={id} class="part" aria-labelledby={id}>
          <div class="row spread">
            <h2 id={id} class="part-title">
              {t(title)}
            </h2>
            {aside}
          </div>
          {cards.map((each) => (
            <Fragment key={each.id}>{each.card}</Fragment>
          ))}
        </section>
      ))}
    </>
  );
}
