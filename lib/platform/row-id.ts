/**
 * An id that no other row will have: 32 hexadecimal digits. `crypto.randomUUID` is missing on http
 * pages.
 */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
