import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Click } from '../../lib/clicks/click';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { createOutboxDrain, type OutboxDrainDeps } from '../../lib/storage/outbox-drain';
import { FIRST_SETTINGS, type SettingsStore } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { waiting } from './outbox-setup';

/** A place where work waits until the test lets it pass; `reached` tells that it has come there. */
function gate() {
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const pass = () => {
    arrive();
    return opened;
  };
  return { pass, reached, open };
}

function start() {
  const area = new MemoryArea();
  const written: Click['id'][] = [];
  const settings: SettingsStore = {
    load: () =>
      Promise.resolve({
        ...FIRST_SETTINGS,
        trackingIds: [own('US', 'mine-20')],
      }),
    exist: () => Promise.resolve(true),
    update: () => Promise.reject(new Error('the outbox changes no settings')),
  };
  const clicks: OutboxDrainDeps['clicks'] = {
    add: ({ id }) => {
      written.push(id);
      return Promise.resolve();
    },
    forget: () => Promise.resolve(),
    putProductOf: () => Promise.resolve(),
    addForeign: () => Promise.resolve(),
  };
  const links = { add: () => Promise.resolve(), addAll: () => Promise.resolve() };
  const leave = (one: Click) =>
    leaveInOutbox(area, { kind: 'arrival', click: one, pageOrigin: 'https://www.amazon.com' });
  return {
    area,
    written,
    settings,
    clicks,
    leave,
    drain: createOutboxDrain({
      ...{ area, settings, clicks, links },
      exclusively: oneAtATime(),
      now: () => NOON_MS,
    }).drain,
  };
}

const [A, B] = [click('a'), click('b')];

test('calls at the same time share one run', async () => {
  const { area, leave, drain, written } = start();
  await leave(A);
  const looked = vi.spyOn(area, 'entries');
  const [one, two] = [drain(), drain()];
  expect(two).toBe(one);
  await Promise.all([one, two]);
  expect(written).toEqual([A.id]);
  // Once for what was there, once to find nothing more.
  expect(looked).toHaveBeenCalledTimes(2);
});

test('a click left while another is being written is carried by the same run', async () => {
  const { leave, drain, written, clicks } = start();
  const writing = gate();
  const add = clicks.add.bind(clicks);
  vi.spyOn(clicks, 'add').mockImplementationOnce(async (one) => {
    await writing.pass();
    await add(one);
  });
  await leave(A);
  const run = drain();
  await writing.reached;
  await leave(B);
  expect(drain()).toBe(run);
  writing.open();
  await run;
  expect(written).toEqual([A.id, B.id]);
});

test('a click left while another is being written is carried though its nudge was lost', async () => {
  const { area, leave, drain, written } = start();
  await leave(A);
  const remove = area.remove.bind(area);
  vi.spyOn(area, 'remove').mockImplementationOnce(async (keys) => {
    await leave(B);
    await remove(keys);
  });
  await drain();
  expect(written).toEqual([A.id, B.id]);
});

test('a click left during the last look, just after it was taken, is not lost', async () => {
  const { area, leave, drain, written } = start();
  const look = gate();
  vi.spyOn(area, 'entries').mockImplementationOnce(async () => {
    // The look has seen an empty outbox, but its answer is still under way.
    await look.pass();
    return {};
  });
  const run = drain();
  await look.reached;
  await leave(B);
  const nudge = drain();
  look.open();
  await Promise.all([run, nudge]);
  expect(written).toEqual([B.id]);
  expect(waiting(area)).toEqual([]);
});

test('a click left at any step after the last look is carried by the nudge that follows it', async () => {
  for (let steps = 0; steps < 40; steps++) {
    const { area, leave, drain, written } = start();
    await leave(A);
    const run = drain();
    for (let step = 0; step < steps; step++) await Promise.resolve();
    area.kept.set('outbox:arrival:b', {
      kind: 'arrival',
      click: B,
      pageOrigin: 'https://www.amazon.com',
    });
    await drain();
    await run;
    expect(written, `after ${steps} steps`).toEqual([A.id, B.id]);
  }
});

test('a nudge during a run that fails shares its failure, and the next one starts anew', async () => {
  const { leave, drain, written, settings } = start();
  const reading = gate();
  vi.spyOn(settings, 'load').mockImplementationOnce(async () => {
    await reading.pass();
    throw new Error('closed');
  });
  await leave(A);
  const run = drain();
  await reading.reached;
  const nudge = drain();
  reading.open();
  await expect(run).rejects.toThrow('closed');
  await expect(nudge).rejects.toThrow('closed');
  await drain();
  expect(written).toEqual([A.id]);
});
