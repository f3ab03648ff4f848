import { afterEach, describe, expect, test, vi } from 'vitest';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import { click, DAY_MS, HOUR_MS, MINUTE_MS, NOON_MS } from './samples';

afterEach(() => vi.unstubAllEnvs());

/** That this click's session is open to its very last millisecond and not a moment longer. */
function expectSession(clickText: string, endText: string) {
  const [atMs, endsAtMs] = [Date.parse(clickText), Date.parse(endText)];
  const only = click('a', { atMs });
  const at = (nowMs: number) => attributionWindows([only], [], nowMs)[0];
  expect(at(atMs)).toMatchObject({ endsAtMs, leftMs: DAY_MS });
  expect(at(endsAtMs - 1)).toMatchObject({ state: 'open', leftMs: 1 });
  expect(at(endsAtMs)).toMatchObject({ state: 'closed', leftMs: 0 });
}

describe('24 hours on the clock are not "the same time tomorrow"', () => {
  test.each([
    ['America/Los_Angeles', '2026-03-07T20:00-08:00', '2026-03-08T21:00-07:00'],
    ['America/Los_Angeles', '2026-10-31T20:00-07:00', '2026-11-01T19:00-08:00'],
    ['Europe/London', '2026-03-28T12:30+00:00', '2026-03-29T13:30+01:00'],
    ['Europe/London', '2026-10-24T12:30+01:00', '2026-10-25T11:30+00:00'],
    // South of the equator the clocks go the other way round.
    ['Australia/Sydney', '2026-10-03T09:00+10:00', '2026-10-04T10:00+11:00'],
    ['Australia/Sydney', '2026-04-04T09:00+11:00', '2026-04-05T08:00+10:00'],
    // By half an hour.
    ['Australia/Lord_Howe', '2026-10-03T09:00+10:30', '2026-10-04T09:30+11:00'],
    // In the hour that is skipped, and in the hour that comes twice.
    ['Europe/Berlin', '2026-03-28T02:30+01:00', '2026-03-29T03:30+02:00'],
    ['Europe/Berlin', '2026-10-24T02:30+02:00', '2026-10-25T02:30+02:00'],
    ['Europe/Berlin', '2026-10-25T02:30+01:00', '2026-10-26T02:30+01:00'],
  ])('%s: a click of %s counts until %s', (zone, clickText, endText) => {
    vi.stubEnv('TZ', zone);
    // The machine's own zone is really that one, or the rest would prove nothing.
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expectSession(clickText, endText);
  });

  test('the other deadlines do not follow the clocks either', () => {
    vi.stubEnv('TZ', 'Europe/London');
    const atMs = Date.parse('2027-01-01T12:00Z');
    const summer = new Date('2027-03-31T12:00Z');
    expect(summer.getHours()).toBe(13);
    const [window] = attributionWindows([click('a', { atMs })], [], atMs);
    expect(window?.cartUntilMs).toBe(summer.getTime());
    expect(window?.shippedAndPaidUntilMs).toBe(Date.parse('2027-06-30T12:00Z'));
  });
});

describe('a session runs over', () => {
  test.each([
    ['into a leap day', '2028-02-28T18:00Z', '2028-02-29T18:00Z'],
    ['out of a leap day', '2028-02-29T18:00Z', '2028-03-01T18:00Z'],
    ['the end of February in another year', '2027-02-28T18:00Z', '2027-03-01T18:00Z'],
    ['the end of February in a century', '2100-02-28T18:00Z', '2100-03-01T18:00Z'],
    ['the end of a year', '2026-12-31T23:59:59.999Z', '2027-01-01T23:59:59.999Z'],
    ['the end of 32 bits', '2038-01-19T03:14:07Z', '2038-01-20T03:14:07Z'],
  ])('%s', (_, clickText, endText) => expectSession(clickText, endText));
});

describe('the clock', () => {
  test('set forward closes a session, and set right again opens it: nothing was written down', () => {
    const only = [click('a')];
    const state = (nowMs: number) => attributionWindows(only, [], nowMs)[0]?.state;
    expect(state(NOON_MS + 2 * DAY_MS)).toBe('closed');
    expect(state(NOON_MS + HOUR_MS)).toBe('open');
  });

  test.each([-MINUTE_MS, -HOUR_MS, -DAY_MS, -400 * DAY_MS])(
    'set back by %i ms never leaves more than 24 hours',
    (ms) => {
      const [window] = attributionWindows([click('a')], [], NOON_MS + ms);
      expect(window).toMatchObject({ leftMs: DAY_MS, endsAtMs: NOON_MS + DAY_MS });
    },
  );
});
