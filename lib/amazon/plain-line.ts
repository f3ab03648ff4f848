/**
 * Text as one line that any program can show: space of every kind is one space, control characters
 * are gone, half an emoji is the replacement character, and what turns the writing direction is
 * ended where the text ends, so that it does not turn around what stands behind it.
 */
export function plainLine(text: string): string {
  const line = text
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    // With `u`, a pair is one character and only a half without its other half is matched.
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
  return /[\u202A-\u202E\u2066-\u2069]/.test(line) ? line + missingEnds(line) : line;
}

/** The first `max` UTF-16 units, one less where the cut would go through an emoji. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** POP DIRECTIONAL FORMATTING ends embeddings and overrides, POP DIRECTIONAL ISOLATE isolates. */
const PDF = '\u202C';
const PDI = '\u2069';

/** What ends the embeddings, overrides and isolates still open (Unicode Annex 9, X1 to X8). */
function missingEnds(line: string): string {
  const open: string[] = [];
  for (const character of line) {
    if (/[\u202A\u202B\u202D\u202E]/.test(character)) open.push(PDF);
    else if (/[\u2066-\u2068]/.test(character)) open.push(PDI);
    else if (character === PDF && open.at(-1) === PDF) open.pop();
    // The end of an isolate ends all that was begun in it.
    else if (character === PDI && open.includes(PDI)) open.length = open.lastIndexOf(PDI);
  }
  return open.reverse().join('');
}
