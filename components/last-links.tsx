import type { Copyable, LinkMaking } from '../lib/links/copyable-link';
import { copyAgain } from '../lib/links/copy-again';
import type { LinkMade } from '../lib/links/link-made';
import { marketplace } from '../lib/amazon/marketplaces';
import { CopyButton } from './copy-button';
import { useI18n } from './i18n';
import { linkName } from './link-name';

export interface LastLinksProps {
  /** The newest first. */
  readonly links: readonly LinkMade[];
  readonly making: LinkMaking;
  readonly onCopy: (copies: readonly Copyable[]) => Promise<boolean>;
}

/** The last links made, to copy again without going to their pages. */
export function LastLinks({ links, making, onCopy }: LastLinksProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const rows = links.flatMap((link) => {
    const copy = copyAgain(link, making);
    return copy ? [{ link, copy }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <>
      <h2 id="last-links">{t('lastLinks')}</h2>
      <ul class="last-links" aria-labelledby="last-links">
        {rows.map(({ link, copy }) => {
          const name = linkName(link, i18n);
          return (
            <li key={link.id}>
              <bdi class="what" title={name}>
                {name}
              </bdi>
              <span class="soft">{marketplace(link.marketplace).domain}</span>
              <CopyButton
                isMain={false}
                label={t('copyAgain')}
                name={t('copyAgainOf', name)}
                onCopy={() => onCopy([copy])}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
