/** The address with these ASCII characters percent-encoded; it leads to the same page. */
export function percentEncode(url: string, characters: RegExp): string {
  return url.replace(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
