import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseCopiedText, type CopiedText } from '../../lib/links/link-made';
import { copiedNow, copyAndNote } from '../../lib/messaging/copy-and-note';
import { copyHere } from '../../lib/platform/clipboard';
import { NOON_MS } from '../clicks/samples';
import { LINK, plainCopy } from '../links/samples';

vi.mock('../../lib/platform/clipboard', () => ({ copyHere: vi.fn() }));

const COPY = plainCopy(LINK);
const clipboard = vi.mocked(copyHere);
const noting = () => vi.fn<(copied: readonly CopiedText[]) => Promise<void>>().mockResolvedValue();

beforeEach(() => {
  vi.useFakeTimers({ now: NOON_MS, toFake: ['Date'] });
  clipboard.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

describe('when the clipboard took the link', () => {
  test('that is noted once, with the link and the moment', async () => {
    const note = noting();
    expect(await copyAndNote([COPY], note)).toBe(true);
    expect(clipboard.mock.calls).toEqual([[LINK, '']]);
    expect(note).toHaveBeenCalledTimes(1);
    expect(note.mock.calls[0]?.[0]).toMatchObject([{ text: LINK, atMs: NOON_MS }]);
  });

  test('and not before it did', async () => {
    const note = noting();
    let take = (): void => undefined;
    clipboard.mockReturnValue(
      new Promise<boolean>((resolve) => {
        take = () => resolve(true);
      }),
    );
    const copying = copyAndNote([COPY], note);
    for (let step = 0; step < 20; step++) await Promise.resolve();
    expect(note).not.toHaveBeenCalled();
    take();
    await copying;
    expect(note).toHaveBeenCalledTimes(1);
  });

  test('it says so only when that is noted: a page that closes then has left nothing out', async () => {
    const events: string[] = [];
    let finish = (): void => undefined;
    const note = () => new Promise<void>((resolve) => (finish = resolve));
    const copying = copyAndNote([COPY], note).then(() => events.push('copied'));
    for (let step = 0; step < 20; step++) await Promise.resolve();
    events.push('noted');
    finish();
    await copying;
    expect(events).toEqual(['noted', 'copied']);
  });

  test('copied it is, though it could not be noted; that is reported', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const trouble = new Error('full');
    expect(await copyAndNote([COPY], () => Promise.reject(trouble))).toBe(true);
    expect(error).toHaveBeenCalledTimes(1);
    expect(error.mock.calls[0]).toContain(trouble);
  });

  test('nothing is reported where nothing went wrong', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    await copyAndNote([COPY], noting());
    expect(error).not.toHaveBeenCalled();
  });
});

test('when the clipboard did not take it, nothing is noted', async () => {
  const note = noting();
  clipboard.mockResolvedValue(false);
  expect(await copyAndNote([COPY], note)).toBe(false);
  expect(note).not.toHaveBeenCalled();
});

describe('several links', () => {
  const named = plainCopy(LINK, {
    ...{ format: 'markdown', title: ' Demo\nKettle ' },
    snippet: { text: '[Demo](x)', html: '<a>Demo</a>' },
  });

  test('are one text, and rich text where they have it', async () => {
    await copyAndNote([named, named], noting());
    expect(clipboard.mock.calls).toEqual([
      ['[Demo](x)\n\n[Demo](x)', '<a>Demo</a><br>\n<a>Demo</a>'],
    ]);
  });

  test('are noted in one go, each the link by itself, with its name and form', async () => {
    const note = noting();
    await copyAndNote([COPY, named], note);
    const [noted = []] = note.mock.calls[0] ?? [];
    expect(noted).toMatchObject([
      { text: LINK },
      { text: LINK, title: 'Demo Kettle', format: 'markdown' },
    ]);
    expect(noted[0]).not.toHaveProperty('format');
    expect(noted[0]?.id).not.toBe(noted[1]?.id);
    expect(noted.map((each) => parseCopiedText(each))).toStrictEqual(noted);
  });

  test('that are none are not copied', async () => {
    const note = noting();
    expect(await copyAndNote([], note)).toBe(false);
    expect(clipboard).not.toHaveBeenCalled();
    expect(note).not.toHaveBeenCalled();
  });
});

describe('a link copied now', () => {
  test('is what the outbox takes', () => {
    const copied = copiedNow(COPY);
    expect(copied).toMatchObject({ text: LINK, atMs: NOON_MS });
    expect(parseCopiedText(copied)).toStrictEqual(copied);
  });

  test('has an id of its own, though it is the same link in the same moment', () => {
    const ids = Array.from({ length: 100 }, () => copiedNow(COPY).id);
    expect(new Set(ids).size).toBe(100);
  });
});
