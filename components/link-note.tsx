import { useEffect, useRef } from 'preact/hooks';
import { MAX_NOTE } from '../lib/links/link-made';
import { useI18n } from './i18n';

export interface LinkNoteProps {
  readonly note: string | undefined;
  /** What the link leads to. */
  readonly name: string;
  /** What is being typed; undefined where nothing is. */
  readonly draft: string | undefined;
  readonly onDraft: (draft: string | undefined) => void;
  /** Keeps the draft. */
  readonly onKeep: (note: string) => void;
}

/**
 * A note that becomes a field when it is clicked. Enter, and going elsewhere, keep what was typed;
 * Escape leaves the note as it was.
 */
export function LinkNote({ note, name, draft, onDraft, onKeep }: LinkNoteProps) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = draft !== undefined;
  // Chrome lets a field lose the focus once more while it is taken away.
  const isTyping = useRef(false);
  const byKey = useRef(false);
  useEffect(() => {
    isTyping.current = isOpen;
    if (isOpen) field.current?.focus({ preventScroll: true });
    else if (byKey.current) button.current?.focus({ preventScroll: true });
    byKey.current = false;
  }, [isOpen]);

  function end(keep: boolean): void {
    if (draft === undefined || !isTyping.current) return;
    isTyping.current = false;
    onDraft(undefined);
    if (keep && draft.trim() !== (note ?? '')) onKeep(draft);
  }

  if (!isOpen) {
    return (
      <button
        ref={button}
        class={note === undefined ? 'note-text none' : 'note-text'}
        type="button"
        title={note ?? t('noteAdd')}
        aria-label={`${t('noteOf', name)}: ${note ?? t('noteAdd')}`}
        onClick={() => onDraft(note ?? '')}
      >
        <bdi>{note ?? t('noteAdd')}</bdi>
      </button>
    );
  }
  return (
    <input
      ref={field}
      class="note-field"
      type="text"
      dir="auto"
      value={draft}
      maxLength={MAX_NOTE}
      aria-label={t('noteOf', name)}
      onInput={({ currentTarget: { value } }) => onDraft(value)}
      onKeyDown={(event) => {
        // What an input method is still composing is not at its end.
        if (event.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        byKey.current = true;
        end(event.key === 'Enter');
      }}
      onBlur={() => end(true)}
    />
  );
}
