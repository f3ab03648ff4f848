import { describe, expect, test } from 'vitest';
import type { Copyable } from '../../lib/links/copyable-link';
import { createCopyLink, type CopyLinkDeps } from '../../lib/messaging/copy-link';
import { own } from '../amazon/samples';
import { makingWith, readyLink } from '../components/link-samples';

const PRODUCT = 'https://www.amazon.com/Kettle/dp/B0EXAMPL01/ref=sr_1_1?tag=other-20';
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const TAB = 7;

const told = ({ snippet, title }: Copyable) => `${title ?? ''} ${snippet.text}`;

/** Runs it once and tells what it did, in order. */
async function run(url: string, tabId: number | undefined, changes: Partial<CopyLinkDeps> = {}) {
  const did: unknown[][] = [];
  const deps: CopyLinkDeps = {
    makeLink: ({ address }) => Promise.resolve(readyLink(address, makingWith(), 'Kettle')),
    copyInTab: () => Promise.resolve(true),
    copyAnywhere: () => Promise.resolve(false),
    onCopied: () => Promise.resolve(),
    openCopyPage: () => Promise.resolve(),
    ...changes,
  };
  const copyLink = createCopyLink({
    ...deps,
    copyInTab: (tab, copy) => (did.push(['copy', tab, told(copy)]), deps.copyInTab(tab, copy)),
    copyAnywhere: (copy) => (did.push(['anywhere', told(copy)]), deps.copyAnywhere(copy)),
    onCopied: (copy) => (did.push(['done', told(copy)]), deps.onCopied(copy)),
    openCopyPage: (...args) => (did.push(['page', ...args]), deps.openCopyPage(...args)),
  });
  await copyLink({ address: url, tabId });
  return did;
}

describe('the link is copied in the tab', () => {
  test('and its text told when the clipboard took it, no page is opened', async () => {
    expect(await run(PRODUCT, TAB)).toEqual([
      ['copy', TAB, `Kettle ${LINK}`],
      ['done', `Kettle ${LINK}`],
    ]);
  });

  test('for a search as for a product', async () => {
    const text = 'https://www.amazon.com/s?k=kettle&tag=mine-20';
    const did = await run('https://www.amazon.com/s?k=kettle&ref=x&tag=other-20', TAB);
    expect(did).toEqual([
      ['copy', TAB, `Kettle ${text}`],
      ['done', `Kettle ${text}`],
    ]);
  });

  test('also in the tab with the number 0', async () => {
    expect(await run(PRODUCT, 0)).toEqual([
      ['copy', 0, `Kettle ${LINK}`],
      ['done', `Kettle ${LINK}`],
    ]);
  });
});

describe('our own page is opened on the address itself, and nothing told as copied,', () => {
  test('when the clipboard did not take the link', async () => {
    const did = await run(PRODUCT, TAB, { copyInTab: () => Promise.resolve(false) });
    expect(did).toEqual([
      ['copy', TAB, `Kettle ${LINK}`],
      ['anywhere', `Kettle ${LINK}`],
      ['page', PRODUCT, 'Kettle'],
    ]);
  });

  test('when there is no tab to copy in', async () => {
    expect(await run(PRODUCT, undefined)).toEqual([
      ['anywhere', `Kettle ${LINK}`],
      ['page', PRODUCT, 'Kettle'],
    ]);
  });

  test.each([
    ['there is no ID at all', () => Promise.resolve(readyLink(PRODUCT, makingWith([])))],
    [
      'there is none for that store',
      () => Promise.resolve(readyLink(PRODUCT, makingWith([own('DE', 'mine-21')]))),
    ],
    ['the ledger cannot be read', () => Promise.reject(new Error('closed'))],
  ])('when %s: nothing is copied', async (_, makeLink) => {
    expect(await run(PRODUCT, TAB, { makeLink })).toEqual([['page', PRODUCT, undefined]]);
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
    expect(await run(url, TAB)).toEqual([['page', url, undefined]]);
  });
});

test.each([
  ['when the page does not take it', TAB],
  ['without a tab', undefined],
])('where the user allowed it, %s it is copied without one, in one step', async (_, tabId) => {
  const no = () => Promise.resolve(false);
  const did = await run(PRODUCT, tabId, {
    copyInTab: no,
    copyAnywhere: () => Promise.resolve(true),
  });
  expect(did.slice(-2)).toEqual([
    ['anywhere', `Kettle ${LINK}`],
    ['done', `Kettle ${LINK}`],
  ]);
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
