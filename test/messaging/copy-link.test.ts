import { describe, expect, test } from 'vitest';
import { tagLink } from '../../lib/links/tagged-link';
import { createCopyLink, type CopyLinkDeps } from '../../lib/messaging/copy-link';
import { own } from '../amazon/samples';

const PRODUCT = 'https://www.amazon.com/Kettle/dp/B0EXAMPL01/ref=sr_1_1?tag=other-20';
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const TAB = 7;

/** Runs it once and tells what it did, in order. */
async function run(url: string, tabId: number | undefined, changes: Partial<CopyLinkDeps> = {}) {
  const did: unknown[][] = [];
  const deps: CopyLinkDeps = {
    makeLink: (address) => Promise.resolve(tagLink(address, [own('US', 'mine-20')])),
    copyInTab: () => Promise.resolve(true),
    onCopied: () => Promise.resolve(),
    openCopyPage: () => Promise.resolve(),
    ...changes,
  };
  const copyLink = createCopyLink({
    ...deps,
    copyInTab: (...args) => (did.push(['copy', ...args]), deps.copyInTab(...args)),
    onCopied: (...args) => (did.push(['done', ...args]), deps.onCopied(...args)),
    openCopyPage: (...args) => (did.push(['page', ...args]), deps.openCopyPage(...args)),
  });
  await copyLink(url, tabId);
  return did;
}

describe('the link is copied in the tab', () => {
  test('and its text told when the clipboard took it, no page is opened', async () => {
    expect(await run(PRODUCT, TAB)).toEqual([
      ['copy', TAB, LINK],
      ['done', LINK],
    ]);
  });

  test('for a search as for a product', async () => {
    const text = 'https://www.amazon.com/s?k=kettle&tag=mine-20';
    const did = await run('https://www.amazon.com/s?k=kettle&ref=x&tag=other-20', TAB);
    expect(did).toEqual([
      ['copy', TAB, text],
      ['done', text],
    ]);
  });

  test('also in the tab with the number 0', async () => {
    expect(await run(PRODUCT, 0)).toEqual([
      ['copy', 0, LINK],
      ['done', LINK],
    ]);
  });
});

describe('our own page is opened on the address itself, and nothing told as copied,', () => {
  test('when the clipboard did not take the link', async () => {
    const did = await run(PRODUCT, TAB, { copyInTab: () => Promise.resolve(false) });
    expect(did).toEqual([
      ['copy', TAB, LINK],
      ['page', PRODUCT],
    ]);
  });

  test('when there is no tab to copy in', async () => {
    expect(await run(PRODUCT, undefined)).toEqual([['page', PRODUCT]]);
  });

  test.each([
    ['there is no ID at all', () => Promise.resolve(tagLink(PRODUCT, []))],
    [
      'there is none for that store',
      () => Promise.resolve(tagLink(PRODUCT, [own('DE', 'mine-21')])),
    ],
    ['the ledger cannot be read', () => Promise.reject(new Error('closed'))],
  ])('when %s: nothing is copied', async (_, makeLink) => {
    expect(await run(PRODUCT, TAB, { makeLink })).toEqual([['page', PRODUCT]]);
  });

  test.each([
    'https://www.amazon.com/s',
    'https://www.amazon.com/gp/redirect.html?location=https://evil.example/',
    'https://www.amazon.com/gp/cart/view.html',
    'https://amzn.to/3abcdef',
    'https://amazon.com.evil.example/dp/B0EXAMPL01',
    'javascript:alert(1)',
    '',
  ])('when %j cannot be linked: nothing is copied', async (url) => {
    expect(await run(url, TAB)).toEqual([['page', url]]);
  });
});

test.each([
  ['what follows a copy', { onCopied: () => Promise.reject(new Error('no')) }],
  [
    'the page',
    {
      copyInTab: () => Promise.resolve(false),
      openCopyPage: () => Promise.reject(new Error('no')),
    },
  ],
])('when %s fails, the caller is told', async (_, changes) => {
  await expect(run(PRODUCT, TAB, changes)).rejects.toThrow('no');
});
