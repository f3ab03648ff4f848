import { marketplace } from '../lib/amazon/marketplaces';
import { linksInAllStores } from '../lib/links/all-stores';
import { copyable, type Copyable, type LinkMaking } from '../lib/links/copyable-link';
import type { TaggedLink } from '../lib/links/tagged-link';
import { CopyButton } from './copy-button';
import { useI18n } from './i18n';

export interface OtherStoresProps {
  readonly link: TaggedLink & { readonly copy: Copyable };
  readonly making: LinkMaking;
  readonly onCopy: (copies: readonly Copyable[]) => Promise<boolean>;
}

/** One product, all the user's stores: a link for each of the others, and all at once. */
export function OtherStores({ link, making, onCopy }: OtherStoresProps) {
  const { t, locale } = useI18n();
  const { asin, marketplace: here, copy } = link;
  if (asin === undefined) return null;
  const others = linksInAllStores(asin, making.trackingIds, here, making.preferred).flatMap(
    (each) => {
      const result = copyable(each.link, making, copy.title);
      return result.kind === 'link' && result.marketplace !== here ? [result] : [];
    },
  );
  if (others.length === 0) return null;
  return (
    <details class="other-stores">
      <summary>{t('otherStores', others.length.toLocaleString(locale))}</summary>
      <p class="note">{t('otherStoresCaution')}</p>
      <ul class="plain">
        {others.map((other) => (
          <li key={other.marketplace} class="row spread">
            <span>
              {marketplace(other.marketplace).domain}{' '}
              <span class="soft figures">{other.trackingId}</span>
            </span>
            <CopyButton
              isMain={false}
              label={t('copyStore', marketplace(other.marketplace).domain)}
              onCopy={() => onCopy([other.copy])}
            />
          </li>
        ))}
      </ul>
      <CopyButton
        isMain={false}
        label={t('copyAllStores', (others.length + 1).toLocaleString(locale))}
        onCopy={() => onCopy([copy, ...others.map((other) => other.copy)])}
      />
    </details>
  );
}
