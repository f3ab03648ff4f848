const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&#39;': "'",
  '&apos;': "'",
  '&quot;': '"',
  '&nbsp;': ' ',
};

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * A category's name made comparable: `Health &amp; Personal Care` → `health-and-personal-care`.
 * Case, accents, punctuation, spaces, full-width forms and HTML entities make no difference, and
 * `&` is `and`. Marks of other scripts than Latin stay: in Japanese they make another letter.
 */
export function nameKey(name: string): string {
  return name
    .replace(/&(?:amp|apos|quot|nbsp|#3[89]);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const AND = new Set(['and', 'und', 'et', 'y', 'e', 'ed', 'i', 'en', 'och', 've']);

/** `nameKey` without the word for "and", which stores write as a sign or in their language. */
export function foldedName(name: string): string {
  return nameKey(name)
    .split('-')
    .filter((word) => !AND.has(word))
    .join('-');
}
