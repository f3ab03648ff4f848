import fc from 'fast-check';
import type { CopiedText, LinkId } from '../../lib/links/link-made';
import type { Copyable } from '../../lib/links/copyable-link';
import {
  formatLink,
  joinSnippets,
  type BuiltInFormat,
  type LinkValues,
} from '../../lib/links/link-format';
import { anyAsin, anyStore, anyTrackingId } from '../amazon/samples';
import { NOON_MS } from '../clicks/samples';

export const linkId = (text: string) => text.padEnd(8, '0') as LinkId;

/** That this went to the clipboard at noon. */
export const copiedText = (text: string, changes: Partial<CopiedText> = {}): CopiedText => ({
  ...{ id: linkId('copied'), atMs: NOON_MS, text },
  ...changes,
});

export const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';

/** What a copied link may say, of the product of the other samples. */
export const linkValues = (changes: Partial<LinkValues> = {}): LinkValues => ({
  url: LINK,
  title: 'Demo Kettle',
  fallback: 'B0EXAMPL01',
  asin: 'B0EXAMPL01',
  store: 'amazon.com',
  tag: 'mine-20',
  disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
  ...changes,
});

/** Several links in one format, as they go to the clipboard together. */
export const formatLinks = (format: BuiltInFormat, links: readonly LinkValues[]) =>
  joinSnippets(
    format,
    links.map((values) => formatLink(format, values)),
  );

/** A link that is copied as it is. */
export const plainCopy = (link: string, changes: Partial<Copyable> = {}): Copyable => ({
  ...{ link, snippet: { text: link }, format: 'url' },
  ...changes,
});

/** Pieces that mean something in one of the formats, or are easily broken. */
const PIECES = [
  ...['\\', '`', '``', '*', '**', '_', '__', '[', ']', '](', '![', '<', '>', '<b>', '</a>', '<!--'],
  ...[
    '&',
    '&amp;',
    '&#124;',
    '&copy',
    '"',
    "'",
    '|',
    '~~',
    '#',
    '- ',
    '1. ',
    '+',
    '=',
    ':',
    '(',
    ')',
  ],
  ...[
    '[b]',
    '[/url]',
    '[*]',
    '{title}',
    '{{',
    '}',
    '$',
    '😀',
    '👩‍👩‍👧',
    'שלום',
    'مرحبا',
    'é',
    'e\u0301',
    '\u202E',
  ],
  ...[
    '\u2067',
    '\u2069',
    '\u200F',
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\uD83D',
    '\uDE00',
    'https://x.example/',
    'a',
    ' ',
  ],
];

/** Titles as sellers write them, up to far more than 300 characters. */
export const anyTitle = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 300 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

/** Links as `tagLink` makes them, some with what stands in searches. */
export const anyLink = fc
  .tuple(
    anyStore,
    fc.oneof(
      anyAsin.map((asin) => `/dp/${asin}?`),
      anyAsin.map((asin) => `/dp/${asin}?th=1&psc=1&`),
      fc.stringMatching(/^[\w!$%&()*+,./:;=?@~'|`-]{1,20}$/).map((words) => `/s?k=${words}&`),
    ),
    anyTrackingId,
  )
  .map(([{ domain }, target, id]) => `https://www.${domain}${target}tag=${id}`);
