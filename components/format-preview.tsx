import { useMemo } from 'preact/hooks';
import { formatLink, type LinkFormat, type LinkValues } from '../lib/links/link-format';
import { useI18n } from './i18n';
import { parseInert } from './inert-html';

/** What a format makes of a link: the text as it is copied, and the links of its rich twin. */
export function FormatPreview({
  format,
  values,
}: {
  readonly format: LinkFormat;
  readonly values: LinkValues;
}) {
  const { t } = useI18n();
  const { text, html } = formatLink(format, values);
  return (
    <>
      <div class="field">
        <span>{t('formatPreview')}</span>
        <pre class="link" dir="auto">
          {text}
        </pre>
      </div>
      {html !== undefined && <RichPreview html={html} />}
    </>
  );
}

/**
 * Said in text rather than drawn: the HTML is the user's own, and has no business in a page of ours.
 */
function RichPreview({ html }: { readonly html: string }) {
  const { t } = useI18n();
  const { text, links } = useMemo(() => readHtml(html), [html]);
  return (
    <div class="field">
      <span>{t('formatRich')}</span>
      <div class="link">
        <p dir="auto">{text}</p>
        {links.map((address, at) => (
          <p key={at} class="soft">
            → {address}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The words and the addresses in a piece of HTML, read without running or loading any of it. */
function readHtml(html: string): { text: string; links: string[] } {
  const { body } = parseInert(html);
  return {
    text: body.textContent.replace(/\s+/g, ' ').trim(),
    links: [...body.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
  };
}
