import type { Bytes } from './file-builder';

/** Every character that two bytes make in Shift_JIS, turned around: nothing encodes it in Node. */
const BYTES = new Map<string, readonly number[]>();
const decoder = new TextDecoder('shift_jis');
for (let lead = 0x81; lead <= 0xea; lead++) {
  if (lead >= 0xa0 && lead < 0xe0) continue;
  for (let trail = 0x40; trail <= 0xfc; trail++) {
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\uFFFD') BYTES.set(char, [lead, trail]);
  }
}

/** Text as Japanese spreadsheets save it. */
export function shiftJis(text: string): Bytes {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      if (char === '¥') return [0x5c];
      const bytes = char < '\u0080' ? [char.charCodeAt(0)] : BYTES.get(char);
      if (!bytes) throw new Error(`the test itself is wrong: no ${char} in Shift_JIS`);
      return bytes;
    }),
  );
}
