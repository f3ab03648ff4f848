/**
 * The text of a `messages.json` without its descriptions: they are for who translates, the browser never
 * shows them, and they are half of the file.
 */
export function withoutDescriptions(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    // A message of that name would be an object.
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
}
