// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { LoggedClicks } from '../../components/logged-clicks';
import { PageTable } from '../../components/page-table';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import type { TrackingIdRate } from '../../lib/commission/tracking-id-rates';
import { storeDayOf } from '../reports/samples';
import { own } from '../amazon/samples';
import { show } from './in-page';

const { id } = own('US', 'mine-20');
const day = (text: string, clicks: number): LoggedClick => ({
  ...{ day: storeDayOf(text), marketplace: 'US', trackingId: id, clicks },
});

describe('logged clicks', () => {
  test('are shown newest first, with their sum and what they are never added to', async () => {
    const onExport = vi.fn();
    const days = [day('2026-09-01', 1_200), day('2026-09-02', 34)];
    const page = await show(<LoggedClicks store="US" {...{ days, onExport }} />);
    expect(page.text()).toContain('1,234 clicks');
    expect(page.text()).toContain(messages.loggedNote.message);
    const cells = [...page.root.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(cells).toEqual(['Sep 2, 2026mine-2034', 'Sep 1, 2026mine-201,200']);
    await page.click('CSV');
    expect(onExport).toHaveBeenCalledExactlyOnceWith('logged-clicks', [
      { day: '2026-09-02', tracking_id: 'mine-20', clicks: 34 },
      { day: '2026-09-01', tracking_id: 'mine-20', clicks: 1_200 },
    ]);
  });

  test('where there are none, nothing is shown', async () => {
    const page = await show(<LoggedClicks store="US" days={[]} onExport={() => undefined} />);
    expect(page.text()).toBe('');
  });
});

describe('pages', () => {
  const rate: TrackingIdRate = {
    ...{ trackingId: 'mine-20', clicks: 100, itemsOrdered: 8, standing: 'usual' },
    range: { mean: 0.08, low: 0.05, high: 0.11 },
  };
  const logged = [
    { page: 'https://blog.example/a', trackingId: 'mine-20', clicks: 10 },
    { page: 'https://blog.example/b', trackingId: 'other-20', clicks: 90 },
  ];
  const table = (ranking: readonly TrackingIdRate[]) =>
    show(<PageTable store="US" {...{ logged, ranking }} onExport={() => undefined} />);

  test('whose tracking ID is told stand first, with its range; the others without', async () => {
    const page = await table([rate]);
    const rows = [...page.root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['https://blog.example/a', '10', '5.0', '11.0', 'this page'],
      ['https://blog.example/b', '90', '–', '–', '–'],
    ]);
    expect(page.text()).toContain(messages.byPageNote.message);
  });

  test('without any told ID have clicks alone, and the way to more', async () => {
    const page = await table([]);
    expect(page.root.querySelectorAll('th')).toHaveLength(2);
    expect(page.text()).toContain(messages.byPageUntold.message);
  });
});
