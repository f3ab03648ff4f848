import type { Outcome } from './run-state';

const HEADS = ['state', 'pages', 'with the panel', 'values compared', 'by chance', 'differences'];

/** The results as a page in Markdown, as the formatter would have it. */
export function resultsText(
  outcomes: readonly Outcome[],
  { seed, day }: { readonly seed: number; readonly day: string },
): string {
  const rows = outcomes.map(({ state, pages, panels, values, chance, differences }) => [
    ...[state, String(pages), String(panels), String(values)],
    ...[String(chance.length), String(differences.length)],
  ]);
  const widths = HEADS.map((head, at) =>
    Math.max(...[head, ...rows.map((r) => r[at] ?? '')].map((c) => c.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return `${HEAD}\nRun on ${day} with \`--seed=${seed}\`.\n\n${[HEADS, rule, ...rows].map(line).join('\n')}\n`;
}

const HEAD = `# Proofs

Written by \`npm run proofs\`. Two real Chromiums go to the same pages, one without the extension and one
with it, and a witness in the page's own world writes down all that a page can see:

- the document, byte by byte, without the one element of ours; frames and open shadow roots too
- of every element, its address, value, target and the like, as attribute and as property; its box
- cookies, storage, address, history, title, name, what was loaded, every property of \`window\`,
  \`document\` and the built-in prototypes
- every event, message and change of the document, and every call of what makes them
- from outside: requests and navigations

The pages are products, searches, carts and others of all stores, made by chance with links, forms,
frames, strict policies, custom elements and scripts of their own, in HTML and XHTML; and captured real
ones where they stand beside the checkout, without their scripts and pictures, which differ by themselves.

**with the panel**: visits on which the one element of ours had to be there, at the end of the root
element and nowhere else; on all others nothing of ours may be. Where the user presses Copy, what the
browser tells a page of any press is left out. **by chance**: lines that differed once and not a second
time, as they do between two browsers of which neither has the extension.
`;
