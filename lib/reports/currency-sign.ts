import { MARKETPLACES } from '../amazon/marketplaces';

/** Signs that stand for a currency's code, after NFKC; `$` is that of several stores. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'SGD', 'MXN', 'BRL'],
  US$: ['USD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  S$: ['SGD'],
  SG$: ['SGD'],
  MX$: ['MXN'],
  R$: ['BRL'],
  '£': ['GBP'],
  '€': ['EUR'],
  '¥': ['JPY'],
  'JP¥': ['JPY'],
  円: ['JPY'],
  '₹': ['INR'],
  Rs: ['INR'],
  'Rs.': ['INR'],
  R: ['ZAR'],
  kr: ['SEK'],
  'kr.': ['SEK'],
  zł: ['PLN'],
  TL: ['TRY'],
  '₺': ['TRY'],
  'د.إ.': ['AED'],
  'ر.س.': ['SAR'],
  'ج.م.': ['EGP'],
  '£E': ['EGP'],
  'E£': ['EGP'],
};

const CODES = [...new Set(MARKETPLACES.map(({ currency }) => currency))];

/** Pattern of one sign or code, the longest first. */
export const CURRENCY_PATTERN = [...Object.keys(SIGNS), ...CODES]
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[$.]/g, '\\$&'))
  .join('|');

/** Codes that a sign or code can stand for; none for one that no store uses. */
export function currenciesOf(sign: string): readonly string[] {
  if (CODES.includes(sign)) return [sign];
  return Object.hasOwn(SIGNS, sign) ? (SIGNS[sign] ?? []) : [];
}
