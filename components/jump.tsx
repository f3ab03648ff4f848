import type { ComponentChildren } from 'preact';

/**
 * Leads to what stands behind a figure on the same page: a table, unfolded where it is folded. No
 * plain link, because the page's address says which tab is shown.
 *
 * @param to id of the element.
 */
export function Jump({ to, children }: { readonly to: string; children: ComponentChildren }) {
  return (
    <button class="figure-link" type="button" onClick={() => goTo(to)}>
      {children}
    </button>
  );
}

function goTo(id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  if (target instanceof HTMLDetailsElement) target.open = true;
  target.scrollIntoView({ block: 'start' });
  const first = target.querySelector<HTMLElement>('summary, button');
  (first ?? target).focus({ preventScroll: true });
}
