import { useEffect, useRef, useState } from 'preact/hooks';
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
  const [returns, setReturns] = useState(false);
  useEffect(() => {
    if (isOpen) field.current?.focus({ preventScroll: true });
    else if (returns) button.current?.focus({ preventScroll: true });
  }, [isOpen]);

  function end(keep: boolean, byKey: boolean): void {
    if (draft === undefined) return;
    setReturns(byKey);
    onDraft(undefined);
    if (keep && draft.trim() !== (note ?? '')) onKeep(draft);
  }

  if (!isOpen) {
    return (
      <button
        ref={button}
        class={note === undefined ? 'note-text none' : 'note-text'}
        type="button"
        title={note}
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
        if (event.key === 'Enter' || event.key === 'Escape') end(event.key === 'Enter', true);
      }}
      onBlur={() => end(true, false)}
    />
  );
}
