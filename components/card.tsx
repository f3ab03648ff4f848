import type { ComponentChildren } from 'preact';

export interface CardProps {
  /** Names the card on its page. */
  readonly id: string;
  readonly title: ComponentChildren;
  /** A figure or a few words that belong to the title. */
  readonly count?: ComponentChildren;
  /** What stands at the other end of the title's line. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page under a title of its own, which is what it is called. */
export function Card({ id, title, count, aside, children }: CardProps) {
  const heading = (
    <h2 id={id}>
      {title}
      {count !== undefined && (
        <>
          {' '}
          <span class="count figures">{count}</span>
        </>
      )}
    </h2>
  );
  return (
    <section class="card" aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div class="row spread">
          {heading}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
