/** Our mark: a swing tag with four tally strokes and a fifth across. Takes the text's colour. */
export function TagMark({ size = 16 }: { size?: number }) {
  return (
    <svg class="tag-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M4.6 1.2h6.8L15 4.8v8.4a1.6 1.6 0 0 1-1.6 1.6H2.6A1.6 1.6 0 0 1 1 13.2V4.8z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
      />
      <path
        d="M4.7 7v5M6.9 7v5M9.1 7v5M11.3 7v5M3.4 11.3l9.2-3.6"
        fill="none"
        stroke="currentColor"
        stroke-width="1.1"
        stroke-linecap="round"
      />
      <circle cx="8" cy="3.9" r="0.9" fill="currentColor" />
    </svg>
  );
}
