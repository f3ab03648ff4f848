import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  createSettingsStore,
  FIRST_SETTINGS,
  parseSettingsRecord,
} from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { freshLedger } from './fresh-ledger';

/** A record as the version before the retention wrote it. */
const EARLIER = {
  trackingIds: [own('US', 'first-20')],
  panel: false,
  testClicksUnderstood: true,
};

/** What later versions added, as it is until the user says otherwise. */
const LATER = {
  panelHidden: [],
  badgeRate: false,
  retentionDays: null,
  reportMappings: [],
  assumptions: {},
  rateOverrides: [],
  links: FIRST_SETTINGS.links,
  clickLogs: { destinations: [] },
};

test('a record of before the retention is read with the default: everything is kept', () => {
  expect(FIRST_SETTINGS.retentionDays).toBeNull();
  expect(parseSettingsRecord(EARLIER)).toStrictEqual({ ...EARLIER, ...LATER });
});

test('reading it does not write it; the next change writes it whole', async () => {
  const connect = freshLedger();
  const settings = createSettingsStore(connect, () => Promise.resolve());
  const db = await connect();
  await db.put('settings', EARLIER, 'settings');
  expect(await settings.load()).toStrictEqual({ ...EARLIER, ...LATER });
  expect(await db.get('settings', 'settings')).toStrictEqual(EARLIER);
  await settings.update((s) => ({ ...s, panel: true }));
  const whole = { ...EARLIER, ...LATER, panel: true };
  expect(await db.get('settings', 'settings')).toStrictEqual(whole);
});

test.each([null, 1, 30, 365, 36_500])('a retention of %j days is kept', async (retentionDays) => {
  const settings = createSettingsStore(freshLedger(), () => Promise.resolve());
  await settings.update((s) => ({ ...s, retentionDays }));
  expect((await settings.load()).retentionDays).toBe(retentionDays);
});
