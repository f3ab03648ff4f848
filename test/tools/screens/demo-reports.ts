import { DEMO_ID } from '../story';

const DAY_MS = 86_400_000;

/** Content of a report, and the name of its file. */
export type DemoFile = readonly [name: string, content: string];

const EARNINGS =
  'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';

/** Goods of no shop. */
const GOODS = [
  ['Kitchen', 'Demo Kettle, 1.7 l, brushed steel', 40, 5],
  ['Kitchen', 'Demo Teapot with a lid that stays on while pouring, for four cups', 25, 4.5],
  ['Books', 'Demo Book', 15, 4.5],
  ['Luggage', 'Demo Suitcase', 90, 3],
  ['Toys', 'Demo Blocks', 20, 3],
] as const;

/**
 * Reports of invented figures: a year and two months of clicks, orders and fees by day, of which the
 * last ten days have no earnings yet. Figures go up and down with the day and nothing else.
 *
 * @param nowMs epoch milliseconds; reports end the day before.
 * @param endDaysAgo so many days earlier, for reports that are old.
 */
export function demoReports(nowMs: number, endDaysAgo = 0): readonly DemoFile[] {
  const dayAgo = (days: number) =>
    new Date(nowMs - (days + endDaysAgo) * DAY_MS).toISOString().slice(0, 10);
  const dashed = (days: number) => dayAgo(days).replace(/(\d+)-(\d+)-(\d+)/, '$2-$3-$1');
  const period = (from: number, to: number) => `from ${dashed(from)} to ${dashed(to)}`;
  const days = Array.from({ length: 420 }, (_, n) => n + 1);
  const clicksOf = (day: number) => 40 + ((day * 7) % 23) + (day % 7 < 2 ? 15 : 0);
  const itemsOf = (day: number) => 2 + ((day * 5) % 6);

  const earnings = days
    .filter((day) => day > 10)
    .flatMap((day) =>
      Array.from({ length: itemsOf(day) }, (_, n) => {
        const at = (day * 3 + n) % GOODS.length;
        const [category, name, price, percent] = GOODS[at] ?? GOODS[0];
        const isReturn = (day + n) % 17 === 0;
        const [sign, shipped, returned] = isReturn ? ['-', 0, 1] : ['', 1, 0];
        const fee = ((price * percent) / 100).toFixed(2);
        return `${category},"${name}",B0EXAMPL0${at + 1},Amazon.com,${DEMO_ID},${dayAgo(day)} 10:00:00,${price}.00,${shipped},${returned},${sign}${price}.00,${sign}${fee},PHONE`;
      }),
    );
  const trends = days.map((day) => {
    const items = itemsOf(day);
    return `${dayAgo(day)},${clicksOf(day)},${items},0,${items},${((100 * items) / clicksOf(day)).toFixed(2)}%`;
  });
  return [
    ['earnings.csv', [`Fee-Earnings reports ${period(420, 11)}`, EARNINGS, ...earnings]],
    [
      'daily-trends.csv',
      [
        `Daily Trends ${period(420, 1)}`,
        'Date,Clicks,Items Ordered (Amazon),Items Ordered (3rd Party),Total Items Ordered,Conversion',
        ...trends,
      ],
    ],
    [
      'tracking.csv',
      [
        `Tracking ID summary ${period(60, 11)}`,
        'Tracking ID,Clicks,Items Ordered,Items Shipped,Revenue($),Ad Fees($)',
        `${DEMO_ID},2400,210,190,6000.00,240.00`,
        'demolucky-20,20,3,3,100.00,4.00',
      ],
    ],
    [
      'linked-products.csv',
      [
        `Linked-Product ${period(60, 11)}`,
        'Date,Category,Product Title,Asin,Clicks,Indirect Items Ordered,Direct Items Ordered,Items Ordered,Direct Conversion Rate,Order Quantity,Product Conversion Rate,Order Conversion Rate,Commission Rate,Ordered Revenue,Items Shipped,Items Returned,Items Shipped Revenue,Items Shipped Earnings,Items Returned Revenue,Items Returned Earnings,Total Earnings',
        ...Array.from({ length: 30 }, (_, n) => {
          const items = n < 5 ? 3 : 0;
          const name =
            GOODS[n]?.[1] ?? `Demo Thing ${n}, with as many words as titles usually have`;
          return `${dayAgo(30)},Kitchen,"${name}",B0EXAMPL${String(n + 1).padStart(2, '0')},${20 + n * 3},0,${items},${items},0,0,0,0,0,0,0,0,0,0,0,0,0`;
        }),
      ],
    ],
  ].map(([name, lines]): DemoFile => [String(name), (lines as string[]).join('\r\n')]);
}

/** Reports of another store with a loss, a claim that does not add up, and rows that cannot be read. */
export function troubledReport(nowMs: number): DemoFile {
  const day = (days: number) => new Date(nowMs - days * DAY_MS).toISOString().slice(0, 10);
  const item = (fees: string) =>
    `Kitchen,Kettle,B0EXAMPL01,Amazon.com,${DEMO_ID},${day(12)} 10:00:00,20.00,1,0,20.00,${fees},PHONE`;
  return [
    'earnings with rows that cannot be read.csv',
    [
      `Fee-Earnings reports from 01-01-2024 to 01-31-2024`,
      EARNINGS,
      item('0.90'),
      item('n/a?'),
      item('?'),
    ].join('\r\n'),
  ];
}

const PRETTY =
  '"Browser","Browser Version","Platform","IP","Visitor ID","Timestamp","Host","URI","Referrer","Link"';

/** A click log of Pretty Links with names that nobody has assigned yet. */
export function demoLog(nowMs: number): DemoFile {
  const rows = Array.from({ length: 60 }, (_, n) => {
    const time = new Date(nowMs - (3 + (n % 20)) * DAY_MS).toISOString().slice(0, 19);
    const name = ['Best Kettle', 'Best "Pot"', 'Other shop'][n % 3];
    const page = `https://blog.example/kettles-that-boil-water-quickly-${n % 4}/`;
    return `"Chrome","120","Win10","192.0.2.1","v${n}","${time.replace('T', ' ')}","host.example","/go","${page}","${name}"`;
  });
  return ['pretty-links.csv', [PRETTY, ...rows, 'broken line'].join('\r\n')];
}

/** Outbound clicks by day and page, as an exploration of GA4 writes them. */
export function demoExploration(nowMs: number): DemoFile {
  const day = (days: number) =>
    new Date(nowMs - days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const rows = Array.from({ length: 24 }, (_, n) => {
    const asin = `B0EXAMPL0${(n % 5) + 1}`;
    return `https://www.amazon.com/dp/${asin}?tag=${DEMO_ID},/post-${n % 6}/,${day(3 + n)},${10 + n}`;
  });
  return ['ga4.csv', ['Link URL,Page path and screen class,Date,Event count', ...rows].join('\n')];
}

/** A table that nobody knows, until its columns are named. */
export const UNKNOWN_TABLE: DemoFile = [
  'own table.csv',
  [
    'wann;wohin;wie oft',
    `13.11.2024 10:00;https://www.amazon.com/dp/B0EXAMPL01?tag=${DEMO_ID};1.000`,
    `14.11.2024 10:00;https://www.amazon.com/dp/B0EXAMPL02?tag=${DEMO_ID};12`,
  ].join('\n'),
];

/** What is no report at all. */
export const DAMAGED: readonly DemoFile[] = [
  ['page.csv', '<!doctype html><html><body>Sign in</body></html>'],
  ['report.pdf', '%PDF-1.7 and so on'],
  ['empty.csv', '\n\n'],
];
