/** Amazon's ten-character product number, upper-case. */
export type Asin = string & { readonly __brand: 'Asin' };

// Both cases here rather than upper-casing first: ß and ı upper-case into ASCII.
const B_ASIN = /^[Bb][0-9A-Za-z]{9}$/;
const ISBN_10 = /^[0-9]{9}[0-9Xx]$/;

/**
 * Reads an ASIN: `B` and nine letters or digits, or an ISBN-10 with a valid check digit
 * (books carry their ISBN-10 as ASIN; Σ (10 − i) · dᵢ ≡ 0 mod 11, X = 10).
 *
 * @param value anything; surrounding space and lower case are accepted.
 * @returns the ASIN in upper case, or undefined.
 */
export function parseAsin(value: unknown): Asin | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined;
  const text = value.trim();
  if (!B_ASIN.test(text) && !ISBN_10.test(text)) return undefined;
  const asin = text.toUpperCase();
  return asin.startsWith('B') || hasIsbn10CheckDigit(asin) ? (asin as Asin) : undefined;
}

function hasIsbn10CheckDigit(isbn: string): boolean {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const digit = isbn.charAt(index);
    sum += (10 - index) * (digit === 'X' ? 10 : Number(digit));
  }
  return sum % 11 === 0;
}
