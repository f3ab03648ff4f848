/** Two digits end every tracking ID that was seen; a date has no letter. */
const LIKE_AN_ID = /^(?=.*[a-z]).*-\d{2}$/i;

/**
 * Takes out of a pasted text what stands beside tracking IDs: labels, headings of columns, counts.
 * From a line with anything like an ID only that is left, and the store the line names; of a tagged
 * link its store and tag. A line without one is left as it is, to be looked at.
 *
 * @returns text for `readTrackingIds`, with the same lines.
 */
export function withoutLabels(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(idsOfLine)
    .join('\n');
}

function idsOfLine(line: string): string {
  const words = line.split(/[\s,;|]+/).flatMap(piecesOf);
  const isLikeAnId = (word: string) => LIKE_AN_ID.test(word);
  return words.some(isLikeAnId)
    ? words.filter((word) => isLikeAnId(word) || /\bamazon\./i.test(word)).join(' ')
    : line;
}

function piecesOf(word: string): string[] {
  const bare = word.replace(/^["'“”(<[]+|["'“”)>\]:]+$/g, '');
  const link = /^https?:/i.test(bare) && URL.canParse(bare) ? new URL(bare) : undefined;
  const tag = link?.searchParams.get('tag');
  if (link && tag) return [link.hostname, tag];
  return bare.includes('.') ? [bare] : bare.split(/[:=()]+/);
}
