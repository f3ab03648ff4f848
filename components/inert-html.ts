/** Named in the pages' policy (`wxt.config.ts`), which lets no other text become markup. */
const policy = window.trustedTypes?.createPolicy('inert-html', { createHTML: (html) => html });

/**
 * Reads HTML into a document of its own, which is never shown: no script in it runs, and nothing it
 * names is loaded. https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-domparser-parsefromstring
 */
export function parseInert(html: string): Document {
  const trusted = policy?.createHTML(html) ?? html;
  // The parser takes both; its type knows strings only.
  return new DOMParser().parseFromString(trusted as string, 'text/html');
}
