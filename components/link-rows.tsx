import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MarketplaceCode } from '../lib/amazon/marketplaces';
import type { TrackingId } from '../lib/amazon/tracking-id';
import type { LinkId, LinkMade } from '../lib/links/link-made';
import { useI18n } from './i18n';
import { LinkRow, type LinkActions } from './link-row';
import { Room } from './long-table-body';
import { useWindow } from './use-window';

export interface LinkRowsProps extends Omit<LinkActions, 'onDraft'> {
  /** Those found, newest first. */
  readonly links: readonly LinkMade[];
  /** What was asked for; another question begins at its beginning. */
  readonly question: unknown;
  readonly deleted: ReadonlySet<LinkId>;
  /** The link that has just been copied. */
  readonly copied: LinkId | undefined;
  readonly nameOf: (store: MarketplaceCode, id: TrackingId) => string;
  /** Undefined where that is not known. */
  readonly isOwn: (store: MarketplaceCode, id: TrackingId) => boolean | undefined;
}

const COLUMNS = 5;
const USUAL_HEIGHT = 52;

/** The list of links: a box that scrolls and holds only the rows that are seen. */
export function LinkRows(props: LinkRowsProps) {
  const { links, question, deleted, copied, nameOf, isOwn, ...actions } = props;
  const { t, locale } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(USUAL_HEIGHT);
  // Here, because a row that is scrolled away forgets.
  const [draft, setDraft] = useState<{ readonly id: LinkId; readonly text: string }>();
  const { from, to, roomBefore, roomAfter } = useWindow(box, links.length, height);
  useLayoutEffect(() => {
    // The user's fonts and zoom decide; all rows are alike.
    const real = body.current?.querySelector('tr')?.getBoundingClientRect().height;
    if (real !== undefined && real > 0 && Math.abs(real - height) > 0.1) setHeight(real);
  });
  useStillness(box, links, question, height);
  useFocusKept(box);
  const [day, time] = useMemo(
    () => [
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
      new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    ],
    [locale],
  );
  return (
    <div ref={box} class="tall" tabIndex={0} role="region" aria-labelledby="links-title">
      <table class="links" aria-labelledby="links-title" aria-rowcount={links.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th class="when">{t('linksWhen')}</th>
            <th>{t('linksWhere')}</th>
            <th class="where">{t('store')}</th>
            <th class="noted">{t('linksNote')}</th>
            <th class="acts">
              <span class="sr">{t('linksActions')}</span>
            </th>
          </tr>
        </thead>
        <Room height={roomBefore} columns={COLUMNS} />
        <tbody ref={body}>
          {links.slice(from, to).map((link, index) => (
            // The headings are the first row.
            <tr
              key={link.id}
              aria-rowindex={from + index + 2}
              class={deleted.has(link.id) ? 'deleted' : undefined}
            >
              <LinkRow
                link={link}
                id={nameOf(link.marketplace, link.trackingId)}
                isOwn={isOwn(link.marketplace, link.trackingId)}
                isDeleted={deleted.has(link.id)}
                isCopied={copied === link.id}
                draft={draft?.id === link.id ? draft.text : undefined}
                onDraft={({ id }, text) => setDraft(text === undefined ? undefined : { id, text })}
                day={day}
                time={time}
                {...actions}
              />
            </tr>
          ))}
        </tbody>
        <Room height={roomAfter} columns={COLUMNS} />
      </table>
    </div>
  );
}

type Box = RefObject<HTMLElement | null>;

/**
 * Keeps what is seen where it is when links are added before it; at the very top, where nobody is
 * at a row, they push in. Another question begins at its beginning.
 */
function useStillness(
  box: Box,
  links: readonly LinkMade[],
  question: unknown,
  height: number,
): void {
  const before = useRef({ links, question });
  useLayoutEffect(() => {
    const { links: old, question: asked } = before.current;
    before.current = { links, question };
    const { current } = box;
    if (!current || old === links) return;
    if (asked !== question) {
      current.scrollTop = 0;
      return;
    }
    if (current.scrollTop === 0 && !current.contains(document.activeElement)) return;
    const index = Math.floor(current.scrollTop / height);
    const id = old[index]?.id;
    if (id === undefined || links[index]?.id === id) return;
    const now = links.findIndex((link) => link.id === id);
    if (now >= 0) current.scrollTop += (now - index) * height;
  }, [links, question]);
}

/** When what has the focus is scrolled away, the box has it, so that keys go on scrolling. */
function useFocusKept(box: Box): void {
  const isInside = useRef(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    if (isInside.current && document.activeElement === document.body) {
      current.focus({ preventScroll: true });
    }
    isInside.current = current.contains(document.activeElement);
  });
}
