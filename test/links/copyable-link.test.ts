import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACE_FACTS } from '../../lib/amazon/marketplace-facts';
import { copyable, linkFor } from '../../lib/links/copyable-link';
import { BUILT_IN_FORMATS } from '../../lib/links/link-format';
import { linkMaking } from '../../lib/links/link-making';
import { FIRST_LINK_PREFERENCES, type LinkPreferences } from '../../lib/links/link-preferences';
import { keptTitle } from '../../lib/links/link-made';
import { tagLink } from '../../lib/links/tagged-link';
import { own } from '../amazon/samples';
import { anyTitle } from './samples';

const IDS = [own('US', 'mine-20'), own('DE', 'mine-21'), own('DE', 'blog-21')];
const PAGE = 'https://www.amazon.de/Demo/dp/B0EXAMPL01?tag=somebody-21';
const LINK = 'https://www.amazon.de/dp/B0EXAMPL01?tag=mine-21';

const making = (changes: Partial<LinkPreferences> = {}) =>
  linkMaking(IDS, { ...FIRST_LINK_PREFERENCES, ...changes });
const copyOf = (url: string, how = making(), title?: string) => {
  const link = copyable(linkFor(url, how), how, title);
  if (link.kind !== 'link') throw new Error(link.kind);
  return link.copy;
};

describe('what is copied', () => {
  test('is the plain link at first', () => {
    expect(copyOf(PAGE)).toStrictEqual({ link: LINK, snippet: { text: LINK }, format: 'url' });
  });

  test('has the ID last used, else the default, else the first', () => {
    const lastUsed = { DE: own('DE', 'blog-21').id };
    expect(copyOf(PAGE, making({ lastUsed })).link).toContain('tag=blog-21');
    expect(copyOf(PAGE, making({ defaults: lastUsed })).link).toContain('tag=blog-21');
    // One that was deleted is passed over.
    expect(copyOf(PAGE, making({ lastUsed: { DE: own('DE', 'gone-21').id } })).link).toBe(LINK);
  });

  test('has the chosen format, and the product’s name', () => {
    expect(copyOf(PAGE, making({ format: 'markdown' }), 'Demo [Kettle]')).toMatchObject({
      ...{ link: LINK, format: 'markdown', title: 'Demo [Kettle]' },
      snippet: { text: `[Demo \\[Kettle\\]](${LINK})` },
    });
  });

  test.each([
    [PAGE, 'B0EXAMPL01'],
    ['https://www.amazon.de/s?k=kettle', 'amazon.de'],
  ])('%s without a name is called %s', (url, name) => {
    expect(copyOf(url, making({ format: 'title-url' })).snippet.text).toMatch(`${name}\n`);
  });

  test('has in a template of the user’s all that the store wants said', () => {
    const template = {
      name: 'Mine',
      markup: 'plain',
      text: '{asin} {store} {tag} {disclosure} {url}',
    };
    const preferences = { format: { template: 'Mine' }, templates: [template] };
    const { snippet, format } = copyOf(PAGE, making(preferences as Partial<LinkPreferences>));
    expect(format).toBe('template');
    expect(snippet.text).toBe(
      `B0EXAMPL01 amazon.de mine-21 ${MARKETPLACE_FACTS.DE.disclosure} ${LINK}`,
    );
  });

  test('is plain where the chosen template was deleted', () => {
    expect(copyOf(PAGE, making({ format: { template: 'Gone' } })).format).toBe('url');
  });

  test('is nothing where there is no link, and that is told as it was', () => {
    for (const url of ['https://www.amazon.fr/dp/B0EXAMPL01', 'kettle']) {
      expect(copyable(linkFor(url, making()), making())).toStrictEqual(tagLink(url, IDS));
    }
  });
});

test('whatever the title and the format, the link noted is the user’s own', () => {
  fc.assert(
    fc.property(anyTitle, fc.constantFrom(...BUILT_IN_FORMATS), (title, format) => {
      const copy = copyOf(PAGE, making({ format }), title);
      expect(copy.link).toBe(LINK);
      expect(copy.snippet.text).not.toContain('somebody');
      const kept = keptTitle(copy.title);
      expect(kept === undefined || !/[\r\n]/.test(kept)).toBe(true);
    }),
  );
});
