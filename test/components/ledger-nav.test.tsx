// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LedgerNav } from '../../components/ledger-nav';
import { show } from './in-page';

const TABS = [
  { id: 'links', label: 'tabLinks' },
  { id: 'figures', label: 'ledgerTitle' },
] as const;

test('each tab is a link to its hash, and the one that is shown says so', async () => {
  const { root } = await show(<LedgerNav tabs={TABS} current="figures" />);
  const links = [...root.querySelectorAll('nav a')].map((link) => [
    ...[link.getAttribute('href'), link.textContent, link.getAttribute('aria-current')],
  ]);
  expect(links).toEqual([
    ['#links', 'Links', null],
    ['#figures', 'Your ledger', 'page'],
    ['reports.html', 'Reports', null],
    ['options.html', 'Options', null],
  ]);
});
