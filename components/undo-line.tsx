import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from './i18n';

/**
 * Says what was removed and brings it back. Takes the focus, which would be lost with the button that
 * removed; give it a key of its own each time.
 */
export function UndoLine({
  children,
  onUndo,
}: {
  readonly children: ComponentChildren;
  readonly onUndo: () => void;
}) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p class="row" role="status">
      <span>{children}</span>
      <button ref={button} type="button" onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}
