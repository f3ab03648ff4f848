import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveInOutbox, type OutboxEntry } from '../../lib/storage/outbox';
import { createOutboxDrain } from '../../lib/storage/outbox-drain';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, clickId, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { ARRIVAL, COPIED, FOREIGN, INTERRUPTED, PRODUCT } from './outbox-setup';
import { foreign, KETTLE } from './samples';

const ENTRIES: readonly OutboxEntry[] = [
  ARRIVAL,
  { ...ARRIVAL, click: click('z', { asin: KETTLE }) },
  FOREIGN,
  { ...FOREIGN, foreign: foreign(NOON_MS + 2) },
  INTERRUPTED,
  { ...INTERRUPTED, clickId: clickId('z') },
  PRODUCT,
  { ...PRODUCT, clickId: clickId('z') },
  COPIED,
];

/** Carries the entries, left in this order, and gives what was done in which order. */
async function carried(entries: readonly OutboxEntry[]): Promise<string[]> {
  const area = new MemoryArea();
  const deeds: string[] = [];
  const note = (deed: string) => () => {
    deeds.push(deed);
    return Promise.resolve();
  };
  const { drain } = createOutboxDrain({
    area,
    settings: {
      load: () => Promise.resolve({ ...FIRST_SETTINGS, trackingIds: [own('US', 'mine-20')] }),
    },
    clicks: {
      add: note('arrival'),
      addForeign: note('foreign'),
      forget: note('interrupted'),
      putProductOf: note('product'),
    },
    links: { add: note('copied'), addAll: note('copied') },
    exclusively: oneAtATime(),
    now: () => NOON_MS,
  });
  for (const entry of entries) await leaveInOutbox(area, entry);
  await drain();
  return deeds;
}

test('whatever the order in which they were left, clicks come before what is said of them', async () => {
  const anyOrder = fc.shuffledSubarray([...ENTRIES], { minLength: ENTRIES.length });
  await fc.assert(
    fc.asyncProperty(anyOrder, async (entries) => {
      const deeds = await carried(entries);
      expect(deeds).toHaveLength(ENTRIES.length);
      const first = (deed: string) => deeds.indexOf(deed);
      const last = (deed: string) => deeds.lastIndexOf(deed);
      expect(last('arrival')).toBeLessThan(first('foreign'));
      expect(last('arrival')).toBeLessThan(first('interrupted'));
      expect(last('arrival')).toBeLessThan(first('product'));
      // A product of what was no arrival must find its click gone.
      expect(last('interrupted')).toBeLessThan(first('product'));
    }),
  );
});

test('every kind is carried by itself too', async () => {
  for (const entry of ENTRIES) expect(await carried([entry])).toEqual([entry.kind]);
});
