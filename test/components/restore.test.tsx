// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Restore, type BackupOffer } from '../../components/restore';
import { NOON_MS } from '../clicks/samples';
import { show } from './in-page';

const NOTHING_NEW = { inFile: 2, missing: 0 };

function offer(changes: Partial<Extract<BackupOffer, { ok: true }>> = {}): BackupOffer {
  return {
    ok: true,
    madeAtMs: NOON_MS,
    trackingIds: { inFile: 1, missing: 1 },
    clicks: { inFile: 1_200, missing: 12 },
    links: NOTHING_NEW,
    imports: { inFile: 0, missing: 0 },
    hasOwn: true,
    restore: () => Promise.resolve(true),
    ...changes,
  };
}

const SAVED = { name: 'tagtally-backup.jsonl.gz', unreadable: 0 };

async function chosen(answer: BackupOffer | undefined, unreadable = 0) {
  const onRead = vi.fn(() => Promise.resolve(answer));
  const onSave = vi.fn(() => Promise.resolve({ ...SAVED, unreadable }));
  const shown = await show(<Restore onRead={onRead} onSave={onSave} />);
  const field = shown.find('input') as HTMLInputElement;
  const file = new File(['x'], 'backup.jsonl.gz');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await shown.send(field, new Event('change', { bubbles: true }));
  return { ...shown, onRead, onSave, file };
}

const restoring = (...answer: [] | [boolean | undefined]) =>
  vi.fn(() => Promise.resolve(answer.length === 0 ? true : answer[0]));

test('what is in the file is shown before anything is restored', async () => {
  const restore = restoring();
  const { text, onRead, file } = await chosen(offer({ restore }));
  expect(onRead).toHaveBeenCalledWith(file);
  expect(text()).toContain('Backup of Nov 22, 2026');
  expect(text()).toContain('1 tracking ID, 1 new');
  expect(text()).toContain('1,200 test clicks, 12 new');
  expect(text()).toContain('2 links copied, none new');
  expect(restore).not.toHaveBeenCalled();
});

test('a file with nothing new says so', async () => {
  const { text } = await chosen(offer({ trackingIds: NOTHING_NEW, clicks: NOTHING_NEW }));
  expect(text()).toContain('Everything in this file is here already');
});

test('adding what is missing takes one more click', async () => {
  const restore = restoring();
  const { text, click } = await chosen(offer({ restore }));
  await click('Add what is missing');
  expect(restore).toHaveBeenCalledExactlyOnceWith('merge');
  expect(text()).toContain('Restored');
});

test('a restore that failed is not called one', async () => {
  const { text, click } = await chosen(offer({ restore: restoring(undefined) }));
  await click('Add what is missing');
  expect(text()).not.toContain('Restored');
  expect(text()).toContain('Add what is missing');
});

describe('replacing', () => {
  test('is offered only after what is there was saved', async () => {
    const restore = restoring();
    const { root, text, click, onSave } = await chosen(offer({ restore }));
    await click('Replace the ledger');
    expect(text()).toContain('First save a backup of what is there now');
    expect(root.querySelector('.danger')).toBeNull();
    await click('Save a backup');
    expect(onSave).toHaveBeenCalledOnce();
    expect(text()).toContain(SAVED.name);
    expect(restore).not.toHaveBeenCalled();
    await click('I have the file: replace');
    expect(restore).toHaveBeenCalledExactlyOnceWith('replace');
    expect(text()).toContain('Restored');
  });

  test('has to be saved again when something came in between', async () => {
    const { root, text, click } = await chosen(offer({ restore: restoring(false) }));
    await click('Replace the ledger');
    await click('Save a backup');
    await click('I have the file: replace');
    expect(text()).toContain('Something was added to the ledger since');
    expect(text()).not.toContain('Restored');
    expect(root.querySelector('.danger')).toBeNull();
    await click('Save again');
    expect(root.querySelector('.danger')).not.toBeNull();
  });

  test('says which rows the file leaves out', async () => {
    const { text, click } = await chosen(offer(), 2);
    await click('Replace the ledger');
    await click('Save a backup');
    expect(text()).toContain('2 rows could not be read and are not in it');
  });
});

test.each([false, true])('cancelling changes nothing, also when asked twice: %s', async (twice) => {
  const restore = restoring();
  const { text, click } = await chosen(offer({ restore }));
  if (twice) await click('Replace the ledger');
  await click('Cancel');
  expect(restore).not.toHaveBeenCalled();
  expect(text()).toBe('Restore a backup…');
});

test('an empty ledger is not asked whether to replace it', async () => {
  const { root } = await chosen(offer({ hasOwn: false }));
  expect([...root.querySelectorAll('button')].map((b) => b.textContent)).toEqual([
    'Restore',
    'Cancel',
  ]);
});

describe('a file that cannot be restored', () => {
  test.each([
    ['not-gzip', 'another kind of file'],
    ['not-ours', 'not made by TagTally'],
    ['newer', 'Update the extension'],
    ['too-large', 'more than TagTally reads'],
    ['cut-off', 'its end is missing'],
    ['changed', 'checksum does not agree'],
  ] as const)('%s is said, with what to do', async (problem, sentence) => {
    const { text } = await chosen({ ok: false, problem });
    expect(text()).toContain(sentence);
    expect(text()).toMatch(/Nothing was changed/);
    expect(text()).toContain('Restore a backup…');
  });

  test('a bad row is named by its line', async () => {
    const { text } = await chosen({ ok: false, problem: 'bad-row', line: 17 });
    expect(text()).toContain('Line 17 of this backup');
  });

  test('trouble with the ledger itself leaves the choice as it was', async () => {
    const { text } = await chosen(undefined);
    expect(text()).toBe('Restore a backup…');
  });
});
