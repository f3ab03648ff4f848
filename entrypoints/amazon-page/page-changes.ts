import { REFILLED, TITLES } from '../../lib/amazon/selectors';

/** Amazon fills a page anew in many steps. */
const STILL_MS = 100;

/**
 * Tells when the page has become another one in place, as it does when a size or colour is chosen:
 * when its address changes, and again when its title or breadcrumb is filled anew.
 */
export function onPageChange(listener: () => void): void {
  const observer = new MutationObserver(changed);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // What was watched may be gone.
      watch();
      listener();
    }, STILL_MS);
  }

  function watch(): void {
    observer.disconnect();
    const title = document.querySelector(TITLES.join())?.parentElement;
    for (const block of [title, ...REFILLED.map((each) => document.querySelector(each))]) {
      if (!block) continue;
      observer.observe(block, { childList: true, characterData: true, subtree: true });
      // Filled anew, or put in anew.
      if (block.parentElement) observer.observe(block.parentElement, { childList: true });
    }
  }

  // Missing in Firefox before 147: there the title's change tells, and Copy reads the address anyway.
  if ('navigation' in window) navigation.addEventListener('currententrychange', changed);
  watch();
}
