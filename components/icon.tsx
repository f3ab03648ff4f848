/** Line drawings of our own on a grid of 16, in the strokes of the tag mark. */
const DRAWINGS = {
  ledger: 'M3.2 1.8h9.6v12.4H3.2zM5.8 5h4.4M5.8 8h4.4M5.8 11h2.4',
  options:
    'M1.8 4.5h5.4M11.2 4.5h3M1.8 11.5h3M8.8 11.5h5.4M9.2 2.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM6.8 9.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
} as const;

export interface IconButtonProps {
  readonly icon: keyof typeof DRAWINGS;
  /** What the button does, for those who do not see or know the drawing. */
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that is known by its drawing. */
export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button class="quiet icon" type="button" title={label} aria-label={label} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={DRAWINGS[icon]} />
      </svg>
    </button>
  );
}
