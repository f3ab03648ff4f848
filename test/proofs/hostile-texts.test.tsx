// @vitest-environment happy-dom
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ComponentChild } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { ImportPlan } from '../../components/import-plan';
import { LinkHistory } from '../../components/link-history';
import { PageCard } from '../../components/page-card';
import { PageTable } from '../../components/page-table';
import { createPanel, PANEL_WORDS, type PanelWords } from '../../components/panel';
import { ProductTable } from '../../components/product-table';
import { TrackingIds } from '../../components/tracking-ids';
import { plainLine } from '../../lib/amazon/plain-line';
import { formatLink } from '../../lib/links/link-format';
import { FIRST_LINK_PREFERENCES } from '../../lib/links/link-preferences';
import { own } from '../amazon/samples';
import { KETTLE_LINK, OWN } from '../components/history-samples';
import { show } from '../components/in-page';
import { linkActions, makingWith, readyLink } from '../components/link-samples';
import { linkValues } from '../links/samples';
import { HOSTILE_TEXTS } from './hostile-texts';

const HARMLESS = 'A harmless text';
const PAGE = 'https://www.amazon.com/dp/B0EXAMPL01';
const nothing = () => undefined;
const done = () => Promise.resolve(true);

beforeEach(() => {
  // The page that is simulated has no layout, and a list shows only what has room.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

test('there are three hundred, no two alike', () => {
  expect(new Set(HOSTILE_TEXTS).size).toBe(300);
});

/** Everything of ours that shows what came from a page or a file, with this text in all its places. */
const SCREENS: Readonly<Record<string, (text: string) => ComponentChild>> = {
  'the popup over a product': (text) => (
    <PageCard
      page={{
        kind: 'link',
        link: readyLink(`${PAGE}?tag=${encodeURIComponent(plainLine(text))}`, makingWith(), text),
        product: {
          ...{ title: text, asin: 'B0EXAMPL01', isAssumed: true },
          rate: { name: text, rateBp: 450, note: text } as never,
          ...{ perSale: undefined, perClick: undefined, clicksPerUnit: undefined },
        },
      }}
      actions={linkActions()}
      onPaste={() => Promise.resolve({ kind: 'one', link: readyLink(PAGE) } as const)}
      onBatch={nothing}
      onListed={nothing}
    />
  ),
  'the links made': (text) => (
    <LinkHistory
      links={[{ ...KETTLE_LINK, title: text, note: text, text }]}
      deleted={new Set()}
      isWhole={true}
      own={OWN}
      labels={[{ ...OWN[1], label: text }]}
      onCopy={done}
      {...{ onNote: nothing, onDelete: nothing, onRestore: nothing, onExport: nothing }}
    />
  ),
  'products of reports': (text) => (
    <ProductTable
      title={text}
      store="US"
      lines={[{ name: text, asin: text, feesMinor: 1 } as never]}
      counts={[]}
      onExport={nothing}
    />
  ),
  'pages of click logs': (text) => (
    <PageTable
      store="US"
      logged={[{ page: text, trackingId: text, clicks: 1 }]}
      ranking={[]}
      onExport={nothing}
    />
  ),
  'a file to import': (text) => (
    <ImportPlan
      files={[
        { name: text, tables: [], importedBefore: false, problem: { what: 'empty', where: text } },
      ]}
      own={OWN}
      {...{ onImport: nothing, onCancel: nothing, onMap: nothing, onForgetMapping: nothing }}
      {...{ onDestinations: nothing, onZone: nothing, destinations: [] }}
    />
  ),
  'the tracking IDs of a backup': (text) => (
    <TrackingIds
      own={[own('US', 'mine-20')]}
      links={{
        ...FIRST_LINK_PREFERENCES,
        labels: [{ ...own('US', 'mine-20'), label: text }],
      }}
      {...{ onAdd: done, onRemove: done, onPutBack: done, onLabel: done, onDefault: done }}
    />
  ),
};

test.each(Object.entries(SCREENS))('are text and nothing else in %s', async (_, screen) => {
  const plain = (await show(screen(HARMLESS))).root;
  const [shape, said] = [shapeOf(plain), wordsOf(plain)];
  expect(said).toContain(HARMLESS);
  for (const text of HOSTILE_TEXTS) {
    const { root } = await show(screen(text));
    expect(shapeOf(root), text).toEqual(shape);
    expect(wordsOf(root).includes(text) || wordsOf(root).includes(plainLine(text)), text).toBe(
      true,
    );
  }
});

test('are text and nothing else in the panel', () => {
  const words = Object.fromEntries(
    PANEL_WORDS.map((key) => [key, messages[key].message]),
  ) as PanelWords;
  const actions = { onCopy: () => Promise.resolve('copied' as const), onHide: nothing };
  const movable = { box: nothing, drag: nothing, drop: nothing, cancel: nothing, putBack: nothing };
  const shown = (text: string) => {
    const panel = createPanel(
      words,
      { ...actions, onOpen: nothing, onClose: nothing },
      movable as never,
    );
    panel.update({ rate: text, title: text, product: text, link: text, notes: [text] }, false);
    return panel.element;
  };
  const shape = shapeOf(shown(HARMLESS));
  for (const text of HOSTILE_TEXTS) {
    const element = shown(text);
    expect(shapeOf(element), text).toEqual(shape);
    expect(element.querySelector('.link')?.textContent).toBe(text);
  }
});

test.each(['html', 'markdown'] as const)(
  'are text and nothing else in rich text of %s',
  (format) => {
    for (const title of HOSTILE_TEXTS) {
      const { html = '' } = formatLink(format, linkValues({ title }));
      const { childNodes } = parseFragment(html);
      expect(
        childNodes.map(({ nodeName }) => nodeName),
        html,
      ).toEqual(['a']);
      const link = childNodes[0] as Tree.Element;
      expect(link.attrs.map(({ name }) => name)).toEqual(['href', 'rel']);
      expect(link.attrs[0]?.value).toBe(linkValues().url);
      expect(link.childNodes.map(({ nodeName }) => nodeName)).toEqual(['#text']);
    }
  },
);

/** Elements and their attributes' names. */
function shapeOf(root: Element): string[] {
  return [...root.querySelectorAll('*')].map((element) =>
    [element.nodeName, ...element.getAttributeNames().toSorted()].join(' '),
  );
}

/** All that is said: text, and what fields and hints hold. */
function wordsOf(root: Element): string {
  const held = [...root.querySelectorAll('*')].flatMap((element) => [
    (element as HTMLInputElement).value,
    element.getAttribute('title'),
  ]);
  return [root.textContent, ...held].join('\n');
}
