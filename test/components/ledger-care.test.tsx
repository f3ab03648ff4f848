// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { BackupCard } from '../../components/backup-card';
import { BackupReminder } from '../../components/backup-reminder';
import { DeleteCard, type DeleteCardProps } from '../../components/delete-card';
import { LedgerCard, type LedgerCardProps } from '../../components/ledger-card';
import { DAY_MS, NOON_MS } from '../clicks/samples';
import { show } from './in-page';

const done = () => Promise.resolve();
const NAME = 'tagtally-backup.jsonl.gz';
const restore = { onRead: () => Promise.resolve(undefined), canRestore: true };
const saving = (unreadable: number) => () => Promise.resolve({ name: NAME, unreadable });

describe('the ledger’s figures', () => {
  const card = (props: Partial<LedgerCardProps>) =>
    show(
      <LedgerCard
        figures={{ clicks: 1_234, burstClicks: 0, links: 1, firstDay: '2026-01-03' }}
        lastCheck={undefined}
        onOpenLedger={() => undefined}
        onOpenReports={() => undefined}
        onCheck={done}
        onExport={done}
        {...props}
      />,
    );

  test('count clicks and links, and say since when, whatever the zone', async () => {
    const { text } = await card({});
    expect(text()).toContain('1,234 test clicks since Jan 3, 2026 · 1 link copied');
  });

  test('of an empty ledger say that it is empty', async () => {
    const { text } = await card({
      figures: { clicks: 0, burstClicks: 0, links: 0, firstDay: undefined },
    });
    expect(text()).toContain('Nothing noted yet');
  });

  test('keep arrivals apart that nobody clicked', async () => {
    const { text } = await card({
      figures: { clicks: 60, burstClicks: 140, links: 0, firstDay: '2026-01-03' },
    });
    expect(text()).toContain('60 test clicks');
    expect(text()).toContain('140 arrivals came faster than anybody clicks');
  });

  test.each([
    [undefined, 'Not checked yet'],
    [{ atMs: NOON_MS, wrong: 0, unreadable: 0 }, 'the counts agree with every row'],
    [{ atMs: NOON_MS, wrong: 1, unreadable: 0 }, '1 count did not agree'],
    [{ atMs: NOON_MS, wrong: 3, unreadable: 0 }, '3 counts did not agree'],
    [{ atMs: NOON_MS, wrong: 0, unreadable: 2 }, '2 rows cannot be read'],
  ])('the check says what it found: %j', async (lastCheck, sentence) => {
    const { text } = await card({ lastCheck });
    expect(text()).toContain(sentence);
  });

  test('the tables and the check are one click each', async () => {
    const [onCheck, onExport] = [vi.fn(done), vi.fn(done)];
    const { click } = await card({ onCheck, onExport });
    await click('Clicks as CSV');
    await click('Links as CSV');
    await click('Check now');
    expect(onExport.mock.calls).toEqual([['clicks'], ['links']]);
    expect(onCheck).toHaveBeenCalledOnce();
  });
});

describe('the backup card', () => {
  test.each([
    [undefined, false, 'Never backed up.', false],
    [NOON_MS, false, 'Last backup: Nov 22, 2026, ', false],
    [NOON_MS, true, 'There is more in the ledger since.', true],
  ])('last %s, due %s', async (lastBackupMs, isDue, sentence, isWarning) => {
    const { text, root } = await show(
      <BackupCard {...restore} lastBackupMs={lastBackupMs} isDue={isDue} onSave={saving(0)} />,
    );
    expect(text()).toContain(sentence);
    expect(root.querySelector('.warning') !== null).toBe(isWarning);
  });

  test.each([
    [0, false],
    [2, true],
  ])('says that the file was made, and of %i rows that are not in it', async (rows, isSaid) => {
    const { text, click } = await show(
      <BackupCard {...restore} lastBackupMs={undefined} isDue={false} onSave={saving(rows)} />,
    );
    expect(text()).not.toContain(NAME);
    await click('Save a backup');
    expect(text()).toContain(`to be saved as ${NAME}`);
    expect(text().includes('2 rows could not be read')).toBe(isSaid);
  });

  test('says nothing of a file that could not be made', async () => {
    const { text, click } = await show(
      <BackupCard
        {...restore}
        lastBackupMs={undefined}
        isDue={false}
        onSave={() => Promise.resolve(undefined)}
      />,
    );
    await click('Save a backup');
    expect(text()).not.toContain('to be saved');
  });
});

describe('the popup’s reminder', () => {
  test('is not there unless a backup is due', async () => {
    const { text } = await show(<BackupReminder backup={undefined} onOpen={vi.fn()} />);
    expect(text()).toBe('');
  });

  test('says when the last one was, and leads to the next', async () => {
    const onOpen = vi.fn();
    const { text, click } = await show(
      <BackupReminder backup={{ lastMs: NOON_MS }} onOpen={onOpen} />,
    );
    expect(text()).toContain('Last backup: Nov 22, 2026.');
    await click('Back up');
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('deleting', () => {
  const card = (props: Partial<DeleteCardProps> = {}) =>
    show(
      <DeleteCard
        retentionDays={null}
        newest={undefined}
        onRetention={done}
        onDelete={() => Promise.resolve(true)}
        onUndo={done}
        onSave={saving(0)}
        onDeleteEverything={() => Promise.resolve(true)}
        {...props}
      />,
    );
  const choose = async (shown: Awaited<ReturnType<typeof card>>, nth: number, value: string) => {
    const select = shown.root.querySelectorAll('select')[nth];
    if (!select) throw new Error('no such choice');
    select.value = value;
    await shown.send(select, new Event('change', { bubbles: true }));
  };

  test('takes the time that was chosen', async () => {
    const onDelete = vi.fn(() => Promise.resolve(true));
    const shown = await card({ onDelete });
    await choose(shown, 1, 'week');
    await shown.click('Delete');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith('week');
  });

  test('says so when there was nothing', async () => {
    const shown = await card({ onDelete: () => Promise.resolve(false) });
    await shown.click('Delete');
    expect(shown.text()).toContain('There is nothing of that time');
  });

  test('can be undone, and says until when', async () => {
    const onUndo = vi.fn(done);
    const { text, click } = await card({
      newest: { deletedAtMs: NOON_MS, undoUntilMs: NOON_MS + 7 * DAY_MS, clicks: 12, links: 1 },
      onUndo,
    });
    expect(text()).toMatch(/Deleted Nov 22, 2026, .*: 12 test clicks, 1 link copied/);
    expect(text()).toContain('until Nov 29, 2026');
    await click('Undo');
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(NOON_MS);
    expect(text()).toContain('That deletion is undone');
  });

  test.each([
    ['', null],
    ['90', 90],
    ['730', 730],
  ])('rows are kept as long as chosen: "%s"', async (value, days) => {
    const onRetention = vi.fn(done);
    const shown = await card({ onRetention, retentionDays: 365 });
    expect(shown.text()).toContain('removed when the browser starts');
    await choose(shown, 0, value);
    expect(onRetention).toHaveBeenCalledExactlyOnceWith(days);
  });

  test.each([
    ['delete everything', true],
    [' Delete Everything ', true],
    ['delete', false],
    ['', false],
    ['delete everything!', false],
  ])('everything goes only when that was typed, and saved: "%s"', async (typed, goes) => {
    const onDeleteEverything = vi.fn(() => Promise.resolve(true));
    const shown = await card({ onDeleteEverything });
    await shown.type(shown.input(), typed);
    expect(shown.text().includes('First save a backup')).toBe(goes);
    if (!goes) return;
    await shown.click('Save a backup');
    expect(onDeleteEverything).not.toHaveBeenCalled();
    await shown.click('I have the file: delete everything');
    expect(onDeleteEverything).toHaveBeenCalledOnce();
    expect(shown.text()).toContain('Everything is deleted');
  });
});
