import { plainLine } from '../amazon/plain-line';
import { escapeBbcode, escapeBbcodeUrl } from './bbcode-escape';
import { escapeHtml } from './html-escape';
import {
  escapeMarkdown,
  escapeMarkdownAnywhere,
  escapeMarkdownUrl,
  escapeMarkdownUrlAnywhere,
} from './markdown-escape';
import { escapeRst, escapeRstUrl } from './rst-escape';
import type { Markup, Placeholder, Template } from './template';

/** The forms that come with the product. */
export const BUILT_IN_FORMATS = ['url', 'html', 'markdown', 'bbcode', 'rst', 'title-url'] as const;

export type BuiltInFormat = (typeof BUILT_IN_FORMATS)[number];

/** What a link is copied as: a form of ours, or a template of the user's that was read. */
export type LinkFormat = BuiltInFormat | Template;

/**
 * All that a copied link may say. There is no place for a price, a rating or an image: Amazon wants
 * those served by itself (Participation Requirements §6; read 2026-11-22).
 */
export interface LinkValues {
  /** The whole tagged link. */
  readonly url: string;
  /** The product's name, where one is known. */
  readonly title?: string;
  /** What the link is called where no name is known, such as its ASIN or its store. */
  readonly fallback: string;
  readonly asin?: string;
  /** The store's domain. */
  readonly store: string;
  readonly tag: string;
  /** The sentence which that store demands. */
  readonly disclosure: string;
}

/** What goes to the clipboard: text, and for programs that take it the same link as rich text. */
export interface Snippet {
  readonly text: string;
  readonly html?: string;
}

/**
 * A link in a format, every value escaped for it. The title is one line: see plain-line.ts. HTML
 * and Markdown have a twin in rich text, and so has a template in HTML, which is its own.
 */
export function formatLink(format: LinkFormat, values: LinkValues): Snippet {
  const { url } = values;
  const title = titleOf(values);
  if (typeof format !== 'string') return fill(format, { ...values, title });
  switch (format) {
    case 'url':
      return { text: url };
    case 'html':
      return { text: anchor(url, title), html: anchor(url, title) };
    case 'markdown':
      return {
        text: `[${escapeMarkdown(title)}](${escapeMarkdownUrl(url)})`,
        html: anchor(url, title),
      };
    case 'bbcode':
      return { text: `[url=${escapeBbcodeUrl(url)}]${escapeBbcode(title)}[/url]` };
    case 'rst':
      // Two underscores: with one, a second link of the same title would be an error.
      return { text: `\`${escapeRst(title)} <${escapeRstUrl(url)}>\`__` };
    case 'title-url':
      return { text: `${title}\n${url}` };
  }
}

/**
 * Several links of one format as one, in order, with as much between them as keeps them apart.
 *
 * @param format what they were made in; `template` for any template.
 */
export function joinSnippets(
  format: BuiltInFormat | 'template',
  snippets: readonly Snippet[],
): Snippet {
  const twins = snippets.flatMap(({ html }) => html ?? []);
  return {
    text: snippets.map(({ text }) => text).join(APART.has(format) ? '\n\n' : '\n'),
    // A template of the user's says itself where its lines end.
    ...(twins.length > 0 && { html: twins.join(format === 'template' ? '\n' : '<br>\n') }),
  };
}

/** Where lines under one another would run into one paragraph or pair, or might. */
const APART: ReadonlySet<string> = new Set(['markdown', 'rst', 'title-url', 'template']);

/**
 * `sponsored` and `nofollow` are what Google asks of paid links (developers.google.com/search/docs
 * /crawling-indexing/qualify-outbound-links); `noopener` keeps the page opened from reaching back.
 */
function anchor(url: string, title: string): string {
  return `<a href="${escapeHtml(url)}" rel="sponsored nofollow noopener">${escapeHtml(title)}</a>`;
}

function titleOf({ title = '', fallback, url }: LinkValues): string {
  return [title, fallback].map(plainLine).find((line) => line !== '') ?? url;
}

interface Escapes {
  readonly text: (text: string) => string;
  readonly url: (url: string) => string;
}

const asIs = (text: string) => text;

const ESCAPES: Readonly<Record<Markup, Escapes>> = {
  plain: { text: asIs, url: asIs },
  html: { text: escapeHtml, url: escapeHtml },
  markdown: { text: escapeMarkdownAnywhere, url: escapeMarkdownUrlAnywhere },
};

function fill({ markup, parts }: Template, values: LinkValues & { title: string }): Snippet {
  const escapes = ESCAPES[markup];
  const valueOf = (name: Placeholder) =>
    name === 'url' ? escapes.url(values.url) : escapes.text(plainLine(values[name] ?? ''));
  const text = parts
    .map((part) => (typeof part === 'string' ? part : valueOf(part.placeholder)))
    .join('');
  return markup === 'html' ? { text, html: text } : { text };
}
