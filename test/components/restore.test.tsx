// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Restore, type BackupOffer, type RestoreActions } from '../../components/restore';
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
    hasOwn: true,
    ...changes,
  };
}

async function chosen(answer: BackupOffer | undefined, onRestore?: RestoreActions['onRestore']) {
  const onRead = vi.fn(() => Promise.resolve(answer));
  const shown = await show(
    <Restore onRead={onRead} onRestore={onRestore ?? (() => Promise.resolve())} />,
  );
  const field = shown.find('input') as HTMLInputElement;
  const file = new File(['x'], 'backup.jsonl.gz');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await shown.send(field, new Event('change', { bubbles: true }));
  return { ...shown, onRead, file };
}

test('what is in the file is shown before anything is restored', async () => {
  const onRestore = vi.fn(() => Promise.resolve());
  const { text, onRead, file } = await chosen(offer(), onRestore);
  expect(onRead).toHaveBeenCalledWith(file);
  expect(text()).toContain('Backup of Nov 22, 2026');
  expect(text()).toContain('1 tracking ID, 1 new');
  expect(text()).toContain('1,200 test clicks, 12 new');
  expect(text()).toContain('2 links copied, none new');
  expect(onRestore).not.toHaveBeenCalled();
});

test('adding what is missing takes one more click', async () => {
  const onRestore = vi.fn(() => Promise.resolve());
  const { text, click } = await chosen(offer(), onRestore);
  await click('Add what is missing');
  expect(onRestore).toHaveBeenCalledExactlyOnceWith('merge');
  expect(text()).toContain('Restored');
});

test('replacing takes two, and says what it removes', async () => {
  const onRestore = vi.fn(() => Promise.resolve());
  const { text, click } = await chosen(offer(), onRestore);
  await click('Replace the ledger');
  expect(text()).toContain('A backup of what is there now is saved first');
  expect(onRestore).not.toHaveBeenCalled();
  await click('Save a backup, then replace');
  expect(onRestore).toHaveBeenCalledExactlyOnceWith('replace');
});

test.each([false, true])('cancelling changes nothing, also when asked twice: %s', async (twice) => {
  const onRestore = vi.fn(() => Promise.resolve());
  const { text, click } = await chosen(offer(), onRestore);
  if (twice) await click('Replace the ledger');
  await click('Cancel');
  expect(onRestore).not.toHaveBeenCalled();
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
