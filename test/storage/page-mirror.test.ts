import { expect, test } from 'vitest';
import { copyable, linkFor } from '../../lib/links/copyable-link';
import { MIRROR_KEY, readPageMirror, writePageMirror } from '../../lib/storage/page-mirror';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { MemoryArea } from './memory-area';

const DISCLOSURES = {
  US: 'As an Amazon Associate I earn from qualifying purchases.',
  DE: 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
};
const trackingIds = [own('US', 'first-20'), own('DE', 'german-21')];

test('what was written is read again', async () => {
  const area = new MemoryArea();
  await writePageMirror(area, {
    ...FIRST_SETTINGS,
    ...{ trackingIds, panel: false, panelHidden: ['DE'], badgeRate: true },
  });
  expect(await readPageMirror(area)).toEqual({
    trackingIds,
    panel: false,
    panelHidden: ['DE'],
    badgeRate: true,
    rateOverrides: [],
    preferred: {},
    format: 'url',
    disclosures: DISCLOSURES,
  });
});

test.each<[string, unknown, unknown]>([
  ['none, as earlier versions wrote it', undefined, 'url'],
  ['unknown', 'pdf', 'url'],
  ['one of ours', 'rst', 'rst'],
  ['half a template', { markup: 'html' }, 'url'],
  ['a template', { markup: 'plain', parts: ['x'], y: 1 }, { markup: 'plain', parts: ['x'] }],
])('a format that is %s is read as one that can be used', async (_, format, read) => {
  const area = new MemoryArea();
  await area.set({ [MIRROR_KEY]: { trackingIds, panel: true, format } });
  expect((await readPageMirror(area))?.format).toEqual(read);
});

test('pages make links in the user’s own template', async () => {
  const area = new MemoryArea();
  const templates = [{ name: 'Mine', markup: 'plain', text: '{title}: {url}' }] as const;
  const links = { ...FIRST_SETTINGS.links, templates, format: { template: 'Mine' } };
  await writePageMirror(area, { ...FIRST_SETTINGS, trackingIds, links });
  const mirror = await readPageMirror(area);
  if (!mirror) throw new Error('nothing was written');
  const link = copyable(linkFor('https://www.amazon.com/dp/B0EXAMPL01', mirror), mirror, 'Kettle');
  expect(link).toMatchObject({
    copy: {
      format: 'template',
      snippet: { text: 'Kettle: https://www.amazon.com/dp/B0EXAMPL01?tag=first-20' },
    },
  });
});

test('holds only what pages need: public IDs, how links are made, switches and rates', async () => {
  const area = new MemoryArea();
  const settings = { ...FIRST_SETTINGS, trackingIds, panel: true, secret: 'x' };
  await writePageMirror(area, settings);
  expect([...area.kept]).toEqual([
    [
      MIRROR_KEY,
      {
        ...{ trackingIds, panel: true, panelHidden: [], badgeRate: false },
        ...{ rateOverrides: [], preferred: {} },
        ...{ format: 'url', disclosures: DISCLOSURES },
      },
    ],
  ]);
});

test.each<[string, object, object]>([
  ['as earlier versions wrote it', {}, { panelHidden: [], badgeRate: false }],
  ['garbled', { panelHidden: 'DE', badgeRate: 1 }, { panelHidden: [], badgeRate: false }],
  [
    'of other stores, too',
    { panelHidden: ['XX', 'DE', null], badgeRate: true },
    { panelHidden: ['DE'], badgeRate: true },
  ],
])('where the panel is hidden, %s, and the badge are read', async (_, written, read) => {
  const area = new MemoryArea();
  await area.set({ [MIRROR_KEY]: { trackingIds, panel: true, ...written } });
  expect(await readPageMirror(area)).toMatchObject(read);
});

const RATE = { marketplace: 'US', key: 'books', rateBp: 600, from: '2026-01-01' };

test.each<[string, unknown, unknown[]]>([
  ['none, as earlier versions wrote it', undefined, []],
  ['what is no list', RATE, []],
  ['one', [RATE], [RATE]],
  [
    'others beside what is none',
    [null, 'x', { ...RATE, rateBp: 'x' }, { ...RATE, marketplace: 'XX' }, RATE],
    [RATE],
  ],
])('of rates that are %s the ones that can be shown are read', async (_, rateOverrides, read) => {
  const area = new MemoryArea();
  await area.set({ [MIRROR_KEY]: { trackingIds, panel: true, rateOverrides } });
  expect((await readPageMirror(area))?.rateOverrides).toEqual(read);
});

test.each([
  [undefined],
  [null],
  ['text'],
  [[]],
  [{}],
  [{ trackingIds }],
  [{ trackingIds, panel: 1 }],
  [{ trackingIds: [{ marketplace: 'US', id: 'Not Final' }], panel: true }],
  [{ trackingIds: [{ marketplace: 'XX', id: 'a-20' }], panel: true }],
  [{ trackingIds: { 0: own('US', 'a-20') }, panel: true }],
])('%j is no mirror', async (value) => {
  const area = new MemoryArea();
  await area.set({ [MIRROR_KEY]: value });
  expect(await readPageMirror(area)).toBeUndefined();
});
