// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DiagnosticsCard } from '../../components/diagnostics-card';
import { diagnosticsText, type Diagnostics } from '../../components/diagnostics-text';
import messages from '../../public/_locales/en/messages.json';
import { DAY_MS, NOON_MS } from '../clicks/samples';
import { show } from './in-page';

const FACTS: Diagnostics = {
  nowMs: NOON_MS,
  version: '0.1.0',
  browser: 'Firefox 153.0, Linux',
  language: 'en',
  locale: 'en',
  permissions: ['storage'],
  storesAllowed: 23,
  storesAll: 23,
  isOneStep: false,
  hasShortcut: true,
  trouble: undefined,
  storage: { usedBytes: 12_345_678, quotaBytes: 1e10, isPersisted: false },
  ledger: {
    version: 4,
    lastBackupMs: NOON_MS - 3 * DAY_MS,
    lastCheck: { atMs: NOON_MS, wrong: 1, unreadable: 1 },
    rows: {
      ...{ testClicks: 12, bursts: 0, links: 3, products: 1 },
      ...{ reports: 0, clickLogs: 0, deletions: 0, waiting: 0 },
    },
  },
  settings: undefined,
};

function card(changes: Partial<Diagnostics> = {}, isTaken = true) {
  const onCopy = vi.fn(() => Promise.resolve(isTaken));
  return show(<DiagnosticsCard facts={{ ...FACTS, ...changes }} onCopy={onCopy} />).then(
    (shown) => ({ ...shown, onCopy }),
  );
}

const rows = (root: HTMLElement) =>
  [...root.querySelectorAll('.facts > div')].map((row) =>
    [...row.children].map((each) => each.textContent).join(': '),
  );

test('says the facts in the user’s words', async () => {
  const { root } = await card();
  expect(rows(root)).toEqual([
    'TagTally: 0.1.0',
    'Browser: Firefox 153.0, Linux',
    'Ledger: version 4, opens',
    'Storage: about 12 MB',
    'Last backup: 3 days ago',
    'Self-check: today · 2 found',
  ]);
});

test('of a ledger in trouble says that, and nothing that it does not know', async () => {
  const { root } = await card({ trouble: 'closed', ledger: undefined, storage: undefined });
  expect(rows(root)).toEqual([
    'TagTally: 0.1.0',
    'Browser: Firefox 153.0, Linux',
    `Ledger: ${messages.diagnosticsLedgerTrouble.message}`,
  ]);
});

test('copies exactly the text that can be looked at, and says so', async () => {
  const { click, onCopy, find, button } = await card();
  expect(find('pre').textContent).toBe(diagnosticsText(FACTS));
  await click(messages.diagnosticsCopy.message);
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(diagnosticsText(FACTS));
  expect(button(`✓ ${messages.copied.message}`)).toBeDefined();
});

test('a clipboard that does not take it: said, and the text is there to be selected', async () => {
  const { click, find } = await card({}, false);
  expect((find('details') as HTMLDetailsElement).open).toBe(false);
  await click(messages.diagnosticsCopy.message);
  expect(find('[role=alert]').textContent).toBe(messages.diagnosticsNotCopied.message);
  expect((find('details') as HTMLDetailsElement).open).toBe(true);
});
