/** Amazon's ten-character product number, upper-case. */
export type Asin = string & { readonly __brand: 'Asin' };

// Both cases here rather than upper-casing first: ß and ı upper-case into ASCII.
const B_ASIN = /^[Bb][0-9A-Za-z]{9}$/;
const ISBN_10 = /^[0-9]{9}[0-9Xx]$/;
const ISBN_13 = /^978[0-9]{10}$/;

/**
 * Reads an ASIN: `B` and nine letters or digits, or an ISBN-10 with a valid check digit (books
 * carry their ISBN-10 as ASIN). An ISBN-13 that starts with 978 is turned into its ISBN-10; one
 * that starts with 979 has none.
 *
 * @param value anything; surrounding space, lower case and an ISBN's hyphens are accepted.
 * @returns the ASIN in upper case, or undefined.
 */
export function parseAsin(value: unknown): Asin | undefined {
  if (typeof value !== 'string' || value.length < 10 || value.length > 64) return undefined;
  const text = value.trim();
  if (B_ASIN.test(text)) return text.toUpperCase() as Asin;
  const isbn = text.replace(/[- ]/g, '');
  if (ISBN_10.test(isbn)) {
    const isbn10 = isbn.toUpperCase();
    return isbn10CheckDigit(isbn10) === isbn10[9] ? (isbn10 as Asin) : undefined;
  }
  if (!ISBN_13.test(isbn) || isbn13CheckDigit(isbn) !== isbn[12]) return undefined;
  return (isbn.slice(3, 12) + isbn10CheckDigit(isbn.slice(3))) as Asin;
}

/** True for an ASIN in the form in which it is kept. */
export function isAsin(value: unknown): value is Asin {
  return value !== undefined && parseAsin(value) === value;
}

/** Σ (10 − i) · dᵢ ≡ 0 mod 11 over ten digits, X standing for ten. */
function isbn10CheckDigit(isbn: string): string {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += (10 - index) * Number(isbn.charAt(index));
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}

/** Digits weighted 1 and 3 in turn sum to a multiple of ten. */
function isbn13CheckDigit(isbn: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(isbn.charAt(index)) * (index % 2 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}
