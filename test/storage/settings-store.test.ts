import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConnectLedger } from '../../lib/storage/database';
import {
  createSettingsStore,
  UnreadableSettingsError,
  type Settings,
  type SettingsStore,
} from '../../lib/storage/settings-store';
import { FIRST_LINK_PREFERENCES } from '../../lib/links/link-preferences';
import { own } from '../amazon/samples';
import { freshLedger } from './fresh-ledger';

const FIRST: Settings = {
  trackingIds: [],
  panel: true,
  panelHidden: [],
  badgeRate: false,
  testClicksUnderstood: false,
  retentionDays: null,
  reportMappings: [],
  assumptions: {},
  rateOverrides: [],
  links: FIRST_LINK_PREFERENCES,
  clickLogs: { destinations: [] },
};
const MINE = [own('US', 'first-20'), own('UK', 'british-21'), own('US', 'second-20')];

let connect: ConnectLedger;
let settings: SettingsStore;
const onChange = vi.fn<() => Promise<void>>();

beforeEach(() => {
  onChange.mockReset().mockResolvedValue();
  connect = freshLedger();
  settings = createSettingsStore(connect, onChange);
});

const record = async (): Promise<unknown> => (await connect()).get('settings', 'settings');

async function plant(value: unknown): Promise<void> {
  await (await connect()).put('settings', value, 'settings');
}

describe('load', () => {
  test('gives the first settings in a new ledger and writes nothing', async () => {
    expect(await settings.load()).toEqual(FIRST);
    expect(await record()).toBeUndefined();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('gives what was written, the IDs in their order', async () => {
    await settings.update((s) => ({ ...s, trackingIds: MINE, panel: false }));
    expect(await settings.load()).toEqual({ ...FIRST, trackingIds: MINE, panel: false });
  });

  test('rejects with the browser’s own error when the ledger cannot be opened', async () => {
    const error = new DOMException('no', 'UnknownError');
    const broken = createSettingsStore(() => Promise.reject(error), onChange);
    await expect(broken.load()).rejects.toBe(error);
  });
});

describe('a record that is not settings of ours', () => {
  const bad: [string, unknown][] = [
    ['null', null],
    ['a text', 'settings'],
    ['a list', [FIRST]],
    ['empty', {}],
    ['without a panel', { ...FIRST, panel: undefined }],
    ['with a panel of another kind', { ...FIRST, panel: 'yes' }],
    ['with IDs of another kind', { ...FIRST, trackingIds: 'first-20' }],
    ['with one ID in another store', { ...FIRST, trackingIds: [{ marketplace: 'GB', id: 'a' }] }],
    [
      'with one ID that is none',
      { ...FIRST, trackingIds: [...MINE, { marketplace: 'US', id: '' }] },
    ],
    [
      'with an ID not in its final form',
      { ...FIRST, trackingIds: [{ marketplace: 'US', id: 'A' }] },
    ],
    ['that keeps for no day at all', { ...FIRST, retentionDays: 0 }],
    ['that keeps for less than none', { ...FIRST, retentionDays: -30 }],
    ['that keeps for half a day', { ...FIRST, retentionDays: 0.5 }],
    ['that keeps for ever in numbers', { ...FIRST, retentionDays: Infinity }],
    ['that keeps for a text', { ...FIRST, retentionDays: '30' }],
    ['that keeps for what is no number', { ...FIRST, retentionDays: NaN }],
    ['with assumptions that are no numbers', { ...FIRST, assumptions: { directShare: '1' } }],
    ['with a panel hidden in no store', { ...FIRST, panelHidden: ['US', 'XX'] }],
    ['with a rate on the icon that is neither', { ...FIRST, badgeRate: null }],
    ['with a rate that is none', { ...FIRST, rateOverrides: [{ key: 'books', rateBp: 400 }] }],
    ['with links in no format', { ...FIRST, links: { ...FIRST_LINK_PREFERENCES, format: 'x' } }],
    ['with logs of no zone', { ...FIRST, clickLogs: { zone: 'Nowhere', destinations: [] } }],
    ['with a link that leads nowhere', { ...FIRST, clickLogs: { destinations: [{ name: 'a' }] } }],
    ['with columns that are none', { ...FIRST, reportMappings: [{ headings: ['a'] }] }],
  ];

  test.each(bad)('%s: says so and is left as it is', async (_, value) => {
    await plant(value);
    await expect(settings.load()).rejects.toThrow(UnreadableSettingsError);
    expect(await record()).toEqual(value);
  });

  test.each(bad)('%s: is not overwritten by a change, which is not told', async (_, value) => {
    await plant(value);
    const change = vi.fn((s: Settings) => s);
    await expect(settings.update(change)).rejects.toThrow(UnreadableSettingsError);
    expect(change).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
    expect(await record()).toEqual(value);
  });

  test('can be mended and is read again then', async () => {
    await plant({});
    await expect(settings.load()).rejects.toThrow(UnreadableSettingsError);
    await plant(FIRST);
    expect(await settings.load()).toEqual(FIRST);
  });
});

describe('update', () => {
  test('resolves with what was written, after the change was told', async () => {
    const told: unknown[] = [];
    onChange.mockImplementation(async () => {
      told.push(await record());
    });
    const changed = await settings.update((s) => ({ ...s, testClicksUnderstood: true }));
    expect(changed).toEqual({ ...FIRST, testClicksUnderstood: true });
    expect(told).toEqual([changed]);
  });

  test('loses no change of many made at the same time, in two contexts', async () => {
    const other = createSettingsStore(connect, onChange);
    await Promise.all(
      ['a-20', 'b-20', 'c-20', 'd-20'].map((id, i) =>
        (i % 2 === 0 ? settings : other).update((s) => ({
          ...s,
          trackingIds: [...s.trackingIds, own('US', id)],
        })),
      ),
    );
    const { trackingIds } = await settings.load();
    expect(trackingIds.map(({ id }) => id).sort()).toEqual(['a-20', 'b-20', 'c-20', 'd-20']);
    expect(onChange).toHaveBeenCalledTimes(4);
  });

  test('changes nothing when the change itself fails', async () => {
    await settings.update((s) => ({ ...s, trackingIds: MINE }));
    const failing = settings.update(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await settings.load()).toEqual({ ...FIRST, trackingIds: MINE });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('rejects when the change could not be told, but has kept it', async () => {
    onChange.mockRejectedValue(new Error('mirror'));
    await expect(settings.update((s) => ({ ...s, panel: false }))).rejects.toThrow('mirror');
    expect(await settings.load()).toEqual({ ...FIRST, panel: false });
  });
});
