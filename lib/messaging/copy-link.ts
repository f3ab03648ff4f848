import type { Copyable, CopyableResult } from '../links/copyable-link';

/** What the user asked a link for. */
export interface WantedLink {
  readonly address: string;
  /** The tab that was in front. */
  readonly tabId?: number | undefined;
  /** The address of the page in it. */
  readonly pageUrl?: string | undefined;
}

export interface CopyLinkDeps {
  /** Makes the user's link; rejects when the ledger cannot be read. */
  readonly makeLink: (wanted: WantedLink) => Promise<CopyableResult>;
  /** Whether the clipboard took it in that tab. */
  readonly copyInTab: (tabId: number, copy: Copyable) => Promise<boolean>;
  /** The same without a tab; false where the user has not allowed that. */
  readonly copyAnywhere: (copy: Copyable) => Promise<boolean>;
  /** Called with the link when the clipboard took it. */
  readonly onCopied: (copy: Copyable) => Promise<void>;
  /** Opens our own page on an address; it makes the link anew or says why there is none. */
  readonly openCopyPage: (address: string, title: string | undefined) => Promise<void>;
}

/**
 * Carries out "Copy affiliate link" for an address in a tab. Whatever stands in the way, an
 * unlinkable address, a missing ID, a page without clipboard, an unreadable ledger, ends on our
 * own page, which names it.
 */
export function createCopyLink(deps: CopyLinkDeps) {
  return async (wanted: WantedLink): Promise<void> => {
    const link = await deps.makeLink(wanted).catch(() => undefined);
    if (link?.kind !== 'link') return deps.openCopyPage(wanted.address, undefined);
    const { copy } = link;
    const { tabId } = wanted;
    const isCopied =
      (tabId !== undefined && (await deps.copyInTab(tabId, copy))) ||
      (await deps.copyAnywhere(copy).catch(() => false));
    await (isCopied ? deps.onCopied(copy) : deps.openCopyPage(wanted.address, copy.title));
  };
}
