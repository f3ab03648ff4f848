import type { ComponentChildren } from 'preact';

/** A box that scrolls what may be wider than the page. The keyboard scrolls it once it has the focus. */
export function ScrollRegion({
  label,
  children,
}: {
  /** What is in it, for those who come upon it by keyboard. */
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
