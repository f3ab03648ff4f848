// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { RatesCard, type RatesCardProps } from '../../components/rates-card';
import messages from '../../public/_locales/en/messages.json';
import { storeDayOf } from '../reports/samples';
import { show } from './in-page';

const TODAY = storeDayOf('2026-11-22');
const KITCHEN = { marketplace: 'US', key: 'kitchen', rateBp: 500, from: TODAY } as const;

function card(props: Partial<RatesCardProps> = {}) {
  return show(
    <RatesCard
      stores={['US']}
      overrides={[]}
      today={() => TODAY}
      vatOf={() => undefined}
      onVat={() => undefined}
      onSet={() => undefined}
      onRemove={() => undefined}
      {...props}
    />,
  );
}

test('a table is shown with where it is known from', async () => {
  const { text } = await card();
  expect(text()).toContain('Kitchen 4.5%');
  expect(text()).toContain('2026-09-26');
  expect(text()).toContain('Read from: https://affiliate-program.amazon.com/help/node/topic/');
  expect(text()).toContain(messages.ratesKnown.message);
});

test('the user’s own rate stands before the table’s, and can be removed', async () => {
  const onRemove = vi.fn<RatesCardProps['onRemove']>();
  const { text, root, click } = await card({ overrides: [KITCHEN], onRemove });
  expect(text()).toContain('Kitchen: 5% (from Nov 22, 2026)');
  expect(root.querySelector('s')?.textContent).toBe('4.5%');
  await click(messages.remove.message);
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(KITCHEN);
});

describe('a rate is set', () => {
  async function set(percent: string, from = '2026-11-01') {
    const onSet = vi.fn<RatesCardProps['onSet']>();
    const shown = await card({ onSet });
    const type = (selector: string, value: string) => {
      const field = shown.find(selector) as HTMLInputElement;
      field.value = value;
      return shown.send(field, new Event('input', { bubbles: true }));
    };
    await type('form input[type=number]', percent);
    await type('form input[type=date]', from);
    await shown.send(shown.find('form'), new Event('submit', { bubbles: true, cancelable: true }));
    return { onSet, text: shown.text() };
  }

  test.each([
    ['5', 500],
    ['4.5', 450],
    ['0', 0],
    ['100', 10_000],
  ])('of %s percent, for everything else unless a category is chosen', async (percent, rateBp) => {
    const { onSet } = await set(percent);
    expect(onSet).toHaveBeenCalledExactlyOnceWith({
      ...{ marketplace: 'US', key: 'default', rateBp, from: '2026-11-01' },
    });
  });

  test.each([
    ['', '2026-11-01'],
    ['-1', '2026-11-01'],
    ['101', '2026-11-01'],
    ['5', ''],
  ])('not of "%s" from "%s": it says what a rate is', async (percent, from) => {
    const { onSet, text } = await set(percent, from);
    expect(onSet).not.toHaveBeenCalled();
    expect(text).toContain(messages.rateRefused.message);
  });
});

test('a store without a table suggests what its neighbours pay, and asks', async () => {
  const onSet = vi.fn<RatesCardProps['onSet']>();
  const { text, click } = await card({ stores: ['NL'], onSet });
  expect(text()).toContain('Amazon probably pays 3% here');
  await click('Use 3%');
  expect(onSet).toHaveBeenCalledExactlyOnceWith({
    ...{ marketplace: 'NL', key: 'default', rateBp: 300, from: TODAY },
  });
});

test('caps and bounties are told where they are known', async () => {
  const { text } = await card({ stores: ['IN'] });
  expect(text()).toContain('at most ₹3.00 an item');
  expect(text()).toContain(messages.bountiesTitle.message);
  expect((await card()).text()).not.toContain(messages.bountiesTitle.message);
});
