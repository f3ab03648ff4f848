import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClickId } from '../../lib/clicks/click';
import type { KeyValueArea } from '../../lib/storage/key-value-area';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { createOutboxDrain, type OutboxDrainDeps } from '../../lib/storage/outbox-drain';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { ARRIVAL, CLICK, INTERRUPTED, waiting } from './outbox-setup';

const OTHER = click('b');

/** Two contexts over the same outbox and ledger, whose every step takes as long as is decided. */
function twoContexts(scheduler: fc.Scheduler) {
  const memory = new MemoryArea();
  const written = new Set<ClickId>();
  const slowly = async <T>(work: () => T | Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve());
    const done = await work();
    // The answer takes its time too: what it tells may have changed since.
    await scheduler.schedule(Promise.resolve());
    return done;
  };
  const area: KeyValueArea = {
    get: (key) => slowly(() => memory.get(key)),
    entries: (prefix) => slowly(() => memory.entries(prefix)),
    set: (items) => slowly(() => memory.set(items)),
    remove: (keys) => slowly(() => memory.remove(keys)),
  };
  const deps: OutboxDrainDeps = {
    area,
    settings: {
      load: () => slowly(() => ({ ...FIRST_SETTINGS, trackingIds: [own('US', 'mine-20')] })),
    },
    clicks: {
      add: ({ id }) => slowly(() => void written.add(id)),
      forget: (id) => slowly(() => void written.delete(id)),
      addForeign: () => slowly(() => undefined),
      putProductOf: () => slowly(() => undefined),
    },
    links: { add: () => slowly(() => undefined), addAll: () => slowly(() => undefined) },
    exclusively: oneAtATime(),
    now: () => NOON_MS,
  };
  const drains = [createOutboxDrain(deps).drain, createOutboxDrain(deps).drain];
  return { memory, area, written, drains };
}

test('two contexts that carry at once never bring back a click that was taken back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { memory, area, written, drains } = twoContexts(scheduler);
      const runs: Promise<void>[] = [];
      const nudge = () => runs.push(...drains.map((drain) => drain()));
      const page = async () => {
        await leaveInOutbox(area, ARRIVAL);
        nudge();
        await leaveInOutbox(area, { ...ARRIVAL, click: OTHER });
        nudge();
        await leaveInOutbox(area, INTERRUPTED);
        nudge();
        await Promise.all(runs);
      };
      await scheduler.waitFor(page());
      expect([...written]).toEqual([OTHER.id]);
      expect(written.has(CLICK.id)).toBe(false);
      expect(waiting(memory)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
