import type { Page } from 'puppeteer-core';

/**
 * Texts that are cut or run out of their boxes, and pages wider than their window. What is meant to
 * be cut says the whole of it in a title, or is scrolled.
 */
export async function layoutFaults(page: Page, within = 'body'): Promise<readonly string[]> {
  return page.evaluate((part) => {
    const faults: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) {
      faults.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);
    }
    const host = document.querySelector(part);
    const inside = host?.shadowRoot ?? host;
    for (const element of inside?.querySelectorAll<HTMLElement>('*') ?? []) {
      if (!element.checkVisibility({ visibilityProperty: true }) || !isText(element)) continue;
      const style = getComputedStyle(element);
      const { overflowX, overflowY, clipPath, textOverflow, display } = style;
      // For screen readers alone.
      if (clipPath !== 'none' || display === 'inline') continue;
      const isCutShort = textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (isCutShort && titleOf(element) !== null) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isTall = element.scrollHeight > element.clientHeight + 1;
      // A field scrolls what is typed; a table cell has its own way with heights.
      if (element.matches('input, textarea, select, option, progress, meter')) continue;
      const cutsWidth = isWide && overflowX !== 'auto' && overflowX !== 'scroll';
      const cutsHeight = isTall && (overflowY === 'hidden' || overflowY === 'clip');
      if (cutsWidth || cutsHeight) faults.push(`${nameOf(element)} is cut: “${shortOf(element)}”`);
    }
    return faults;

    function isText(element: Element): boolean {
      return [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    }
    function titleOf(element: Element): string | null {
      return element.closest('[title]')?.getAttribute('title') ?? null;
    }
    function shortOf(element: HTMLElement): string {
      return element.textContent.trim().slice(0, 60);
    }
    function nameOf(element: Element): string {
      const names: string[] = [];
      for (
        let each: Element | null = element;
        each && names.length < 3;
        each = each.parentElement
      ) {
        if (each === document.body) break;
        const id = each.id === '' ? '' : `#${each.id}`;
        const classes = [...each.classList].map((name) => `.${name}`).join('');
        names.unshift(`${each.localName}${id}${classes}`);
      }
      return names.join(' > ');
    }
  }, within);
}
