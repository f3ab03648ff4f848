/**
 * Does work when what was just drawn is on the screen, and not at all on a page that nobody sees. A
 * failure is logged: what waits so long is nothing that the user asked for.
 */
export function afterPaint(work: () => Promise<void>): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      work().catch((error: unknown) => console.error('TagTally:', error));
    }),
  );
}
