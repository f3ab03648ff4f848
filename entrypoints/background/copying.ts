import { readPageAddress } from '../../lib/amazon/amazon-url';
import type { PageList } from '../../lib/amazon/page-list';
import type { PageReading } from '../../lib/amazon/page';
import { copyable, linkFor } from '../../lib/links/copyable-link';
import { linkMaking } from '../../lib/links/link-making';
import type { LinkResult } from '../../lib/links/tagged-link';
import { copiedNow } from '../../lib/messaging/copy-and-note';
import { createCopyLink, type WantedLink } from '../../lib/messaging/copy-link';
import { copyInTab } from '../../lib/platform/clipboard';
import { localArea, sessionArea } from '../../lib/platform/key-value';
import { copyAnywhere } from '../../lib/platform/one-step';
import { openCopyPage, readTab, readTabList } from '../../lib/platform/pages';
import { leaveCopyRequest, type CopyRequest } from '../../lib/storage/copy-request';
import type { Ledger } from '../../lib/storage/ledger';
import { leaveCopied } from '../../lib/storage/outbox';

/** Carries out what menu, keys and address bar ask for. */
export function createCopying(ledger: Ledger) {
  const showCopyPage = async (request: CopyRequest): Promise<void> => {
    const id = crypto.randomUUID();
    await leaveCopyRequest(sessionArea(), id, request);
    await openCopyPage(id);
  };
  const copyLink = createCopyLink({
    makeLink: async (wanted) => {
      const { trackingIds, links } = await ledger.settings.load();
      const making = linkMaking(trackingIds, links);
      const link = linkFor(wanted.address, making);
      return copyable(link, making, await titleOf(link, wanted, ledger));
    },
    copyInTab: (tabId, { snippet }) => copyInTab(tabId, snippet.text, snippet.html ?? ''),
    copyAnywhere: ({ snippet }) => copyAnywhere(snippet.text, snippet.html ?? ''),
    onCopied: (copy) => leaveCopied(localArea, [copiedNow(copy)]),
    openCopyPage: (address, title) =>
      showCopyPage({ address, ...(title !== undefined && { title }) }),
  });
  return { copyLink, showCopyPage };
}

/** What the page in front calls the product, else what the ledger knows it by. */
async function titleOf(
  link: LinkResult,
  { tabId, pageUrl }: WantedLink,
  ledger: Ledger,
): Promise<string | undefined> {
  if (link.kind !== 'link' || link.asin === undefined) return undefined;
  const { asin, marketplace } = link;
  const place = readPageAddress(pageUrl);
  if (tabId !== undefined && place.marketplace === marketplace && place.kind !== 'private') {
    const title =
      place.kind === 'product'
        ? titleIn((await readTab(tabId)) as PageReading | undefined, asin)
        : titleListed((await readTabList(tabId)) as PageList | undefined, asin);
    if (title !== undefined) return title;
  }
  return ledger.titleOf(marketplace, asin);
}

function titleIn(page: PageReading | undefined, asin: string): string | undefined {
  return page?.kind === 'product' && page.asin === asin ? page.title : undefined;
}

function titleListed(list: PageList | undefined, asin: string): string | undefined {
  if (list?.kind !== 'list') return undefined;
  return list.products.find((product) => product.asin === asin)?.title;
}
