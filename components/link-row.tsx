import { useEffect, useRef } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import type { LinkMade } from '../lib/links/link-made';
import { useI18n } from './i18n';
import { linkDetail, linkName } from './link-name';
import { LinkNote } from './link-note';
import { FORMATS } from './format-names';

/** What can be done with a link of the list. */
export interface LinkActions {
  readonly onCopy: (link: LinkMade) => void;
  readonly onNote: (link: LinkMade, note: string) => void;
  readonly onDelete: (link: LinkMade) => void;
  readonly onRestore: (link: LinkMade) => void;
  /** What is being typed as a link's note. */
  readonly onDraft: (link: LinkMade, draft: string | undefined) => void;
}

export interface LinkRowProps extends LinkActions {
  readonly link: LinkMade;
  /** The tracking ID with the user's word for it. */
  readonly id: string;
  /** Whether the tracking ID is still the user's, where that is known. */
  readonly isOwn: boolean | undefined;
  readonly isDeleted: boolean;
  readonly isCopied: boolean;
  readonly draft: string | undefined;
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
}

/** The cells of one link made: two lines, however much there is to say. */
export function LinkRow(props: LinkRowProps) {
  const { link, id, isDeleted, draft, day, time, onNote, onDraft } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { atMs, format = 'url', note } = link;
  const name = linkName(link, i18n);
  const detail = linkDetail(link);
  return (
    <>
      <td class="figures">
        <time dateTime={new Date(atMs).toISOString()}>
          <span class="line">{day.format(atMs)}</span>
          <span class="line soft">{time.format(atMs)}</span>
        </time>
      </td>
      <td>
        <span class="line name" dir="auto" title={name}>
          {name}
        </span>
        {isDeleted ? (
          <span class="line soft" title={t('linkDeleted')}>
            {t('linkDeleted')}
          </span>
        ) : (
          <span
            class="line soft"
            title={[detail, t(FORMATS[format])].filter((part) => part !== undefined).join(' · ')}
          >
            {detail !== undefined && <bdi>{detail}</bdi>}
            {detail !== undefined && ' · '}
            {t(FORMATS[format])}
          </span>
        )}
      </td>
      <td>
        <span class="line">{marketplace(link.marketplace).domain}</span>
        <span class="line soft" title={id}>
          {id}
        </span>
      </td>
      <td>
        {isDeleted ? (
          <span class="line soft" dir="auto" title={note}>
            {note}
          </span>
        ) : (
          <LinkNote
            note={note}
            name={name}
            draft={draft}
            onDraft={(typed) => onDraft(link, typed)}
            onKeep={(typed) => onNote(link, typed)}
          />
        )}
      </td>
      <td class="acts">
        <Acts {...props} name={name} />
      </td>
    </>
  );
}

/** Copying and deleting; of a deleted link, bringing it back. */
function Acts(props: LinkRowProps & { readonly name: string }) {
  const { link, name, isOwn, isDeleted, isCopied, onCopy, onDelete, onRestore } = props;
  const { t } = useI18n();
  const undo = useRef<HTMLButtonElement>(null);
  const wasHere = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone, and this one takes its place unless the user has moved on.
    if (isDeleted && wasHere.current && document.activeElement?.contains(undo.current)) {
      undo.current?.focus({ preventScroll: true });
    }
    wasHere.current = false;
  }, [isDeleted]);
  if (isDeleted) {
    return (
      <button
        ref={undo}
        class="quiet"
        type="button"
        aria-label={t('linkUndo', name)}
        onClick={() => onRestore(link)}
      >
        {t('undo')}
      </button>
    );
  }
  return (
    <>
      {isOwn === true && (
        <button
          class="quiet"
          type="button"
          aria-label={t('copyAgainOf', name)}
          onClick={() => onCopy(link)}
        >
          {isCopied ? `✓ ${t('copied')}` : t('copyAgain')}
        </button>
      )}
      {isOwn === false && (
        <span class="warning" title={t('linkNotOwnWhy')}>
          {t('linkNotOwn')}
        </span>
      )}
      <button
        class="quiet delete"
        type="button"
        aria-label={t('linkDelete', name)}
        title={t('linkDelete', name)}
        onClick={() => {
          wasHere.current = true;
          onDelete(link);
        }}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
      </button>
    </>
  );
}
