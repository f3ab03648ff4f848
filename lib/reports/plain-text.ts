/** Marks of writing direction, which Arabic numbers and dates are full of, and no-width spaces. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Longer texts are neither numbers nor dates; this also bounds what the patterns can cost. */
const LONGEST = 64;

/**
 * A cell's text with western digits, plain spaces and half-width letters; undefined where it is too
 * long for a number or a date.
 */
export function plainText(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\s+/g, ' ')
    .trim();
}
