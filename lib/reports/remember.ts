/** Different texts that are remembered; a file of more starts afresh. */
const REMEMBERED = 20_000;
const LONGEST = 500;

/** Remembers what a function makes of a text, in memory that does not grow with the file. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before) return before.value;
    if (known.size >= REMEMBERED) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
