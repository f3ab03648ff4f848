// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ImportPlan, type PlannedFile } from '../../components/import-plan';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { own } from '../amazon/samples';
import { headingsOf, look } from '../reports/samples';
import { show } from './in-page';

const ROWS = [headingsOf('Fee-DailyTrends US'), ['2026-10-13', 47, 3, 2, 5, '10.64%']];

/** Daily trends, which name neither store nor tracking ID. */
const DAYS: PlannedFile = {
  name: 'days.csv',
  importedBefore: false,
  tables: [{ title: 'days.csv', rows: 2, first: ROWS, found: look(ROWS) }],
};

async function plan(ids: readonly OwnTrackingId[]) {
  const onImport = vi.fn();
  const page = await show(
    <ImportPlan
      files={[DAYS]}
      own={ids}
      onImport={onImport}
      onCancel={() => undefined}
      onMap={() => undefined}
      onForgetMapping={() => undefined}
      destinations={[]}
      onDestinations={() => undefined}
      onZone={() => undefined}
    />,
  );
  const field = page.find('select') as HTMLSelectElement;
  return {
    ...page,
    field,
    /** The stores that were asked for. */
    imported: async () => {
      await page.click('Import');
      const calls = onImport.mock.calls as [{ marketplace: string }[]][];
      return calls.flatMap(([tables]) => tables.map(({ marketplace }) => marketplace));
    },
    choose: (store: string) => {
      field.value = store;
      return page.send(field, new Event('change', { bubbles: true }));
    },
  };
}

describe('a file that does not say its store', () => {
  test('is assumed to be of the store of all IDs, and says so', async () => {
    const page = await plan([own('DE', 'me-21'), own('DE', 'us-21')]);
    expect(page.field.value).toBe('DE');
    expect(page.text()).toContain('so amazon.de is assumed: all your tracking IDs are of it');
    expect(await page.imported()).toEqual(['DE']);
  });

  test('is of another store if the user says so', async () => {
    const page = await plan([own('DE', 'me-21')]);
    await page.choose('UK');
    expect(page.field.value).toBe('UK');
    expect(page.text()).not.toContain('assumed');
    expect(await page.imported()).toEqual(['UK']);
  });

  test.each<[string, OwnTrackingId[]]>([
    ['there are no IDs', []],
    ['IDs are of two stores', [own('DE', 'me-21'), own('US', 'me-20')]],
  ])('is asked about where %s', async (_, ids) => {
    const page = await plan(ids);
    expect(page.field.value).toBe('');
    expect(page.text()).not.toContain('assumed');
    expect(page.button('Import').disabled).toBe(true);
    await page.choose('US');
    expect(await page.imported()).toEqual(['US']);
  });
});
