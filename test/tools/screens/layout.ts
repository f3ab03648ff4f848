import type { Page } from 'puppeteer-core';

export interface Fault {
  readonly what: string;
  readonly place: string;
}

/**
 * Texts that are cut or run out of their boxes, and pages wider than their window. What is meant to
 * be cut says the whole of it in a title, or is scrolled.
 */
export async function layoutFaults(page: Page, within = 'body'): Promise<readonly Fault[]> {
  return page.evaluate((part) => {
    const faults: { what: string; place: string }[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    // Amazon's page may be as wide as it likes.
    if (part === 'body' && root.scrollWidth > root.clientWidth + 1) {
      const wide = [...document.body.querySelectorAll('*')].filter(
        (each) =>
          reaches(each) &&
          ![...each.children].some(reaches) &&
          each.parentElement?.closest('.scroll, .tall') == null,
      );
      faults.push({
        what: `the page is wider than its window of ${root.clientWidth} px`,
        place: wide.slice(0, 2).map(nameOf).join(', '),
      });
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
      if (isCutShort && isTitled(element)) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isTall = element.scrollHeight > element.clientHeight + 1;
      // A field scrolls what is typed; a table cell has its own way with heights.
      if (element.matches('input, textarea, select, option, progress, meter')) continue;
      const cutsWidth = isWide && overflowX !== 'auto' && overflowX !== 'scroll';
      const cutsHeight = isTall && (overflowY === 'hidden' || overflowY === 'clip');
      if (cutsWidth || cutsHeight) {
        faults.push({ what: `${nameOf(element)} is cut`, place: `“${shortOf(element)}”` });
      }
    }
    return faults;

    function isText(element: Element): boolean {
      return [...element.childNodes].some(
        (node) =>
          node.textContent?.trim() !== '' &&
          (node.nodeType === Node.TEXT_NODE ||
            (node instanceof HTMLElement && getComputedStyle(node).display === 'inline')),
      );
    }
    /** Its own, that of what it is in, or that of all that is in it. */
    function isTitled(element: Element): boolean {
      return (
        element.closest('[title]') !== null ||
        element.firstElementChild?.matches('[title]') === true
      );
    }
    function reaches(element: Element): boolean {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > root.clientWidth + 1;
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
