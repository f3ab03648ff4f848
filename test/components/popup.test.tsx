// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { EstimateCard } from '../../components/estimate-card';
import { PageCard, type ProductFacts } from '../../components/page-card';
import { Popup, type PopupModel } from '../../components/popup';
import { WindowsCard } from '../../components/windows-card';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import type { Click } from '../../lib/clicks/click';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { estimateByStore } from '../../lib/commission/store-estimate';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import type { LinkId } from '../../lib/links/link-made';
import type { ReadersOutlook } from '../../lib/reports/readers-estimate';
import { own } from '../amazon/samples';
import { storeDayOf } from '../reports/samples';
import { click, HOUR_MS, NOON_MS } from '../clicks/samples';
import { KETTLE } from '../storage/samples';
import { show } from './in-page';
import { linkActions, makingWith, MINE, readyLink } from './link-samples';

const PAGE = 'https://www.amazon.com/dp/B0EXAMPL01';
const actions = {
  onSetUp: () => undefined,
  onOpenLedger: () => undefined,
  onOpenReports: () => undefined,
  onExplain: () => undefined,
};
const paging = {
  onPaste: (text: string) => Promise.resolve({ kind: 'one', link: readyLink(text) } as const),
  onBatch: () => undefined,
  onListed: () => undefined,
};
const pageActions = { actions: linkActions(), ...paging };

const estimates = (clicks: readonly Click[], nowMs = NOON_MS) =>
  estimateByStore(attributionWindows(clicks, [], nowMs), () => ({}), DEFAULT_ASSUMPTIONS, nowMs);
const many = (count: number) => Array.from({ length: count }, (_, i) => click(`c${i}`));

describe('the estimate', () => {
  const card = (clicks: readonly Click[], readers: readonly ReadersOutlook[] = []) =>
    show(
      <EstimateCard readers={readers} estimates={estimates(clicks)} currency="EUR" {...actions} />,
    );
  const reported: ReadersOutlook = {
    ...{ marketplace: 'US', clicks: 3_000, earnedMinor: 12_345, doubted: 0, mayReturnMinor: 0 },
    isStale: false,
    withItems: { clicks: 3_000, itemsOrdered: 330 },
    earnedPeriod: { from: storeDayOf('2026-09-01'), to: storeDayOf('2026-09-30') },
    from: storeDayOf('2026-09-01'),
    to: storeDayOf('2026-09-30'),
    expected: undefined,
  };

  test('without reports says why nothing is known of readers, and what to do', async () => {
    const page = await card([]);
    expect(page.text()).toContain(messages.readersUnseen.message);
    expect(page.button(messages.importsOpen.message)).toBeDefined();
    expect(page.text()).toContain('Clicks alone have earned €0.00.');
    expect(page.root.querySelector('.amount')).toBeNull();
  });

  test('of test clicks is never shown without its range, its basis, and whose clicks they are', async () => {
    const page = await card(many(60));
    expect(page.find('.amount').textContent).toMatch(/^about \$\d+\.\d\d$/);
    expect(page.text()).toMatch(
      /half the time more · four times in five \$\d+\.\d\d – \$\d+\.\d\d/,
    );
    expect(page.text()).toContain('Mostly assumptions, until reports tell of 30 more clicks.');
    expect(page.text()).toContain("60 test clicks, priced as readers'");
    expect(page.text()).toContain('Clicks alone have earned $0.00.');
  });

  test('of one click is called nothing, since that is the likeliest', async () => {
    const page = await card(many(1));
    expect(page.find('.amount').textContent).toBe(messages.likelyNothing.message);
    expect(page.text()).toMatch(/9\d% chance of nothing/);
    expect(page.text()).toContain('$0.25 on average');
    expect(page.text()).not.toContain('four times in five');
  });

  test.each([29, 1_200])('no number of test clicks is a report: %i', async (count) => {
    expect((await card(many(count))).text()).toContain(
      'Mostly assumptions, until reports tell of 30 more',
    );
  });

  test('of readers is what was reported, apart from what is expected and from tests', async () => {
    const [expected] = estimates(many(100));
    const page = await card(many(2), [{ ...reported, expected }]);
    expect(page.text()).toContain('Earned $123.45, as reported for Sep 1 – 30, 2026');
    expect(page.text()).toContain('3,000 clicks · 11 items per 100 clicks');
    expect(page.text()).toContain(messages.stillToCome.message);
    expect(page.text()).not.toContain('test clicks, priced');
    await page.click(messages.ofTests.message);
    expect(page.text()).toContain('2 test clicks, priced');
    expect(page.text()).not.toContain('$123.45');
  });

  test('of readers says when no newer report is there', async () => {
    const page = await card([], [{ ...reported, isStale: true }]);
    expect(page.text()).toContain('Not up to date: nothing newer than Sep 30, 2026.');
    expect(page.button(messages.importNewer.message)).toBeDefined();
  });

  test('of readers says no more than the report where nothing is expected', async () => {
    const page = await card([], [reported]);
    expect(page.text()).toContain('Earned $123.45');
    expect(page.text()).not.toContain(messages.stillToCome.message);
  });

  test('of several stores shows the first and counts the others', async () => {
    const page = await card([], [reported, { ...reported, marketplace: 'DE' }]);
    expect(page.text()).toContain('and 1 more store');
    expect(page.text()).not.toContain('amazon.de');
  });

  test('of two stores is two estimates in two currencies', async () => {
    const jp = Array.from({ length: 40 }, (_, i) => click(`j${i}`, { marketplace: 'JP' }));
    const page = await card([...many(40), ...jp]);
    const amounts = [...page.root.querySelectorAll('.amount')].map((p) => p.textContent);
    expect(amounts).toEqual([
      expect.stringMatching(/^about \$/),
      expect.stringMatching(/^about ¥\d+$/),
    ]);
  });

  test.each([
    ['now', 0],
    ['an hour old', HOUR_MS],
    ['from the future, because the clock was set back', -HOUR_MS],
  ])('of a click %s never shows a figure that is none', async (_, ageMs) => {
    const page = await card([click('a', { atMs: NOON_MS - ageMs })]);
    expect(page.text()).not.toMatch(/NaN|Infinity|undefined|∞/);
  });
});

describe('the windows', () => {
  const rows = (clicks: readonly Click[], title?: string) =>
    attributionWindows(clicks, [], NOON_MS + HOUR_MS).map((window) => ({
      window,
      title,
      rate: undefined,
    }));
  const card = (clicks: readonly Click[]) => show(<WindowsCard rows={rows(clicks)} isOpen />);

  test('are not shown when there are none', async () => {
    expect((await card([])).text()).toBe('');
  });

  test('show what is left of each, and which one a newer click replaced', async () => {
    const page = await card([click('new'), click('old', { atMs: NOON_MS - 1, asin: KETTLE })]);
    const [first, second] = [...page.root.querySelectorAll('li')];
    expect(first?.textContent).toContain('23 h 0 m');
    expect(first?.textContent).toContain('Amazon page');
    expect(second?.textContent).toContain('replaced');
    expect(second?.textContent).toContain(KETTLE);
    expect(second?.querySelector('meter')).toBeNull();
  });

  test('show five and count the rest', async () => {
    const page = await card(many(7));
    expect(page.root.querySelectorAll('li')).toHaveLength(5);
    expect(page.text()).toContain('and 2 more');
    expect((await card(many(5))).text()).not.toContain('more');
  });

  test('say in their title how much is left of the newest open one, for when they are folded', async () => {
    const page = await card([click('new'), click('old', { atMs: NOON_MS - 1 })]);
    expect(page.find('summary .while-closed').textContent).toBe(' · 23 h 0 m');
  });

  test('are counted, open ones and those that a newer click replaced', async () => {
    const counted = async (clicks: readonly Click[]) =>
      (await card(clicks)).find('.count:not(.while-closed)').textContent;
    expect(await counted([click('a')])).toBe('1 open');
    expect(await counted(many(3))).toBe('1 open · 2 replaced');
  });

  test('that another’s tag ended, or whose time is wrong, say so and count as neither', async () => {
    const [future, ended] = [
      click('future', { atMs: NOON_MS + 2 * HOUR_MS, marketplace: 'DE' }),
      click('ended'),
    ];
    const foreign = [{ marketplace: 'US', atMs: NOON_MS + 1 }] as const;
    const windows = attributionWindows([future, ended], foreign, NOON_MS + HOUR_MS);
    const page = await show(
      <WindowsCard
        isOpen
        rows={windows.map((window) => ({ window, title: undefined, rate: undefined }))}
      />,
    );
    const [first, second] = [...page.root.querySelectorAll('li')];
    expect(first?.textContent).toContain(messages.windowFuture.message);
    expect(second?.textContent).toContain(messages.windowEnded.message);
    expect(page.find('.count').textContent).toBe('0 open · 1 ended');
    expect(page.root.querySelector('meter')).toBeNull();
  });
});

describe('the page card', () => {
  const facts: ProductFacts = {
    title: 'Demo Kettle',
    asin: KETTLE,
    rate: undefined,
    perSale: undefined,
    perClick: { minor: 25.23, currency: 'USD' },
    clicksPerUnit: 3.96,
    isAssumed: false,
  };
  const link = readyLink(PAGE);

  test('leaves out what is not known instead of guessing', async () => {
    const page = await show(
      <PageCard page={{ kind: 'link', link, product: facts }} {...pageActions} />,
    );
    expect(page.text()).toContain('Demo Kettle');
    expect(page.text()).toContain('Category unknown');
    expect(page.text()).toContain('about $0.25 a click · 4 clicks for $1');
    expect(page.text()).not.toContain('a sale');
  });

  test.each([
    ['https://www.amazon.com/s?k=kettle', 'Search'],
    ['https://www.amazon.com/shop/demo', messages.kindStorefront.message],
    ['https://www.amazon.com/gp/offer-listing/B0EXAMPL01', messages.kindOffers.message],
  ])('names what %s leads to', async (url, name) => {
    const page = await show(
      <PageCard page={{ kind: 'link', link: readyLink(url) }} {...pageActions} />,
    );
    expect(page.find('h2').textContent).toContain(name);
  });

  test('shows the link at once and leaves room for the product while the page is read', async () => {
    const page = await show(
      <PageCard page={{ kind: 'link', link, isReading: true }} {...pageActions} />,
    );
    expect(page.find('.skeleton [role=status]').textContent).toBe(messages.reading.message);
    expect(page.find('.link').textContent).toContain('B0EXAMPL01');
    expect(page.root.querySelector('h2')).toBeNull();
  });

  test('names the one tracking ID it uses, and the keys that copy the same link', async () => {
    const page = await show(
      <PageCard page={{ kind: 'link', link }} keys="Alt+Shift+L" {...pageActions} />,
    );
    expect(page.find('.choices .only').textContent).toBe(MINE[0]?.id);
    expect(page.find('.primary kbd').textContent).toBe('Alt+Shift+L');
    const keyless = await show(<PageCard page={{ kind: 'link', link }} {...pageActions} />);
    expect(keyless.root.querySelector('kbd')).toBeNull();
  });

  test('where the page gives none, has the last links, and none whose ID is gone', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const made = (id: string, text: string, title?: string) => ({
      ...{ id: id as LinkId, atMs: NOON_MS, text, marketplace: 'US' as const },
      ...{ trackingId: 'mine-20' as TrackingId, ...(title !== undefined && { title }) },
    });
    const own = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
    const last = [
      made('a', own, 'Demo Kettle'),
      made('b', 'https://www.amazon.com/dp/B0EXAMPL02?tag=gone-20', 'Demo Teapot'),
    ];
    const refused = { kind: 'refused', refusal: 'not-amazon' } as const;
    const page = await show(
      <PageCard
        page={{ kind: 'link', link: refused }}
        {...{ ...pageActions, actions: linkActions({ onCopy }), last }}
      />,
    );
    expect(page.root.querySelectorAll('.last-links li')).toHaveLength(1);
    await page.click(messages.copyAgain.message);
    expect(onCopy).toHaveBeenCalledWith([expect.objectContaining({ link: own })]);
    await page.type(page.input(), 'B0EXAMPL01');
    expect(page.root.querySelector('.last-links')).toBeNull();
  });

  test.each([
    ['captcha', messages.pageCaptcha.message],
    ['error', messages.pageError.message],
  ] as const)('shows no link on a page that is a %s', async (what, sentence) => {
    const page = await show(<PageCard page={{ kind: 'interruption', what }} {...pageActions} />);
    expect(page.text()).toBe(sentence);
  });
});

describe('the popup', () => {
  const popup = (model: PopupModel, onUnderstood = () => undefined) =>
    show(<Popup {...{ model, onUnderstood, paging }} linking={linkActions()} {...actions} />);
  const ready: Extract<PopupModel, { kind: 'ready' }> = {
    ...{ kind: 'ready', store: 'amazon.com', own: MINE, readers: [], estimates: [] },
    ...{ currency: 'USD', rows: [], choices: linkActions() },
    page: { kind: 'link', link: readyLink(PAGE) },
    explainTestClicks: false,
    backup: undefined,
    isLost: false,
    keys: 'Alt+Shift+L',
    lastLinks: [],
  };
  const rows = attributionWindows([click('a')], [], NOON_MS).map((window) => ({
    ...{ window, title: undefined, rate: undefined },
  }));

  test('explains clicks as tests until that is understood, and only where there are any', async () => {
    const onUnderstood = vi.fn(() => undefined);
    const page = await popup({ ...ready, rows, explainTestClicks: true }, onUnderstood);
    expect(page.text()).toContain(messages.testClicksNotice.message);
    await page.click('Understood');
    expect(onUnderstood).toHaveBeenCalledTimes(1);
    for (const model of [{ rows }, { rows: [], explainTestClicks: true }]) {
      const text = (await popup({ ...ready, ...model })).text();
      expect(text).not.toContain(messages.testClicksNotice.message);
    }
  });

  test('says what is missing before anything is set up, once', async () => {
    const search = readyLink('https://www.amazon.com/xyz', makingWith([]));
    const refused = await popup({ ...ready, own: [], page: { kind: 'link', link: search } });
    expect(refused.text()).toContain(messages.setUpFirst.message);
    const product = await popup({
      ...ready,
      own: [],
      page: { kind: 'link', link: readyLink(PAGE, makingWith([])) },
    });
    expect(product.text()).not.toContain(messages.setUpFirst.message);
    expect(product.button('Add your tracking ID')).toBeDefined();
    expect((await popup(ready)).text()).not.toContain(messages.setUpFirst.message);
  });

  test('has its frame and ways out while the ledger is slow', async () => {
    const page = await popup({ kind: 'loading' });
    expect(page.find('[role=status]').textContent).toBe(messages.ledgerReading.message);
    expect(page.find(`[aria-label="${messages.options.message}"]`)).toBeDefined();
    expect(page.text()).not.toContain('0.00');
  });

  test.each([
    ['no ID at all leads to the welcome', [], 'welcome'],
    ['none for this store to the options', [own('DE', 'mine-21')], 'options'],
  ] as const)('%s', async (_, mine, to) => {
    const opened: string[] = [];
    const linking = linkActions({ onOpenOptions: () => opened.push('options') });
    const page = await show(
      <Popup
        {...actions}
        model={{
          ...ready,
          ...{ own: mine, choices: linking },
          page: { kind: 'link', link: readyLink(PAGE, makingWith(mine)) },
        }}
        linking={linking}
        paging={paging}
        onSetUp={() => opened.push('welcome')}
        onUnderstood={() => undefined}
      />,
    );
    await page.click('Add your tracking ID');
    expect(opened).toEqual([to]);
  });

  test.each([
    ['settings', 'settingsUnreadable'],
    ['closed', 'ledgerClosed'],
  ] as const)('names the problem "%s" instead of showing an empty ledger', async (what, key) => {
    const page = await popup({ kind: 'problem', what, waiting: 1 });
    expect(page.find('[role=alert]').textContent).toContain(messages[key].message);
    expect(page.text()).toContain('1 click is waiting and safe');
    expect(page.text()).not.toContain('Clicks alone have earned');
    expect(page.find('[role=alert] a').getAttribute('href')).toBe('options.html#diagnostics');
  });

  test('counts what is waiting, and says nothing where nothing is', async () => {
    const waiting = async (count: number) =>
      (await popup({ kind: 'problem', what: 'closed', waiting: count })).text();
    expect(await waiting(1_234)).toContain('1,234 clicks are waiting and safe');
    expect(await waiting(0)).not.toContain('waiting');
  });
});
