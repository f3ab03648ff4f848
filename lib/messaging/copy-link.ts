import type { LinkResult } from '../links/tagged-link';

export interface CopyLinkDeps {
  /** Makes the user's link of an address; rejects when the ledger cannot be read. */
  readonly makeLink: (url: string) => Promise<LinkResult>;
  /** Whether the clipboard took the text in that tab. */
  readonly copyInTab: (tabId: number, text: string) => Promise<boolean>;
  /** Called with the link when the clipboard took it. */
  readonly onCopied: (text: string) => Promise<void>;
  /** Opens our own page on an address; it makes the link anew or says why there is none. */
  readonly openCopyPage: (url: string) => Promise<void>;
}

/**
 * Carries out "Copy affiliate link" for an address in a tab. Whatever stands in the way, an
 * unlinkable address, a missing ID, a page without clipboard, an unreadable ledger, ends on our
 * own page, which names it.
 */
export function createCopyLink(deps: CopyLinkDeps) {
  return async (url: string, tabId: number | undefined): Promise<void> => {
    const link = await deps.makeLink(url).catch(() => undefined);
    const copied =
      link?.kind === 'link' && tabId !== undefined && (await deps.copyInTab(tabId, link.text));
    await (copied ? deps.onCopied(link.text) : deps.openCopyPage(url));
  };
}
