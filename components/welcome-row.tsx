import type { ComponentChildren } from 'preact';

/** One thing to know, and what it is about, in a `dl`. */
export function WelcomeRow({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="known">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
