import { randomLcg } from 'd3-random';
import type { DemoFile } from '../screens/demo-reports';
import type { Good, Shop } from './shops';

const DAY_MS = 86_400_000;
/** How long the reports reach back, and how many days Amazon has not settled yet. */
const DAYS = 400;
const OPEN_DAYS = 9;
/** Days ago; four weeks of a sale that nobody could foresee. */
const SALE_ENDED = 148;
/** Any number: the same year each time, ending yesterday. */
const SEED = 0.73;

/** What a year of a small site looks like: busier at week-ends and before Christmas, growing a little. */
export function demoYear(shop: Shop, nowMs: number): readonly DemoFile[] {
  const chance = randomLcg(SEED);
  const dayAgo = (days: number) => new Date(nowMs - days * DAY_MS).toISOString().slice(0, 10);
  const dashed = (days: number) => dayAgo(days).replace(/(\d+)-(\d+)-(\d+)/, '$2-$3-$1');
  const period = (from: number, to: number) => `from ${dashed(from)} to ${dashed(to)}`;
  const { currency } = shop;

  const trends: string[] = [];
  const earnings: string[] = [];
  for (let day = DAYS; day >= 1; day--) {
    const date = new Date(nowMs - day * DAY_MS);
    const weekend = date.getUTCDay() % 6 === 0 ? 1.35 : 1;
    const season = 1 + 0.5 * Math.exp(-(((day - 345) / 20) ** 2));
    const growth = 1 + 0.4 * (1 - day / DAYS);
    const clicks = Math.round(48 * weekend * season * growth * (0.75 + 0.5 * chance()));
    const isSale = day > SALE_ENDED && day <= SALE_ENDED + 26;
    const share = isSale ? 0.13 : 0.085;
    const items = Array.from({ length: clicks }).filter(() => chance() < share).length;
    const conversion = ((100 * items) / clicks).toFixed(2);
    trends.push(`${dayAgo(day)},${clicks},${items},0,${items},${conversion}%`);
    for (let n = 0; n < items; n++) {
      const good = pick(shop.goods, chance());
      const id = shop.ids[chance() < 0.7 ? 0 : 1];
      const isReturn = chance() < 0.04;
      // Shipped some days later, and not yet told of the newest.
      if (day - 2 <= OPEN_DAYS) continue;
      const [sign, shipped, returned] = isReturn ? ['-', 0, 1] : ['', 1, 0];
      const fee = ((good.price * good.percent) / 100).toFixed(2);
      const price = good.price.toFixed(2);
      earnings.push(
        `${good.category},"${good.title}",${good.asin},${shop.domain},${id},${dayAgo(day - 2)} 10:00:00,${price},${shipped},${returned},${sign}${price},${sign}${fee},PHONE`,
      );
    }
  }
  return [
    [
      'earnings.csv',
      [
        `Fee-Earnings reports ${period(DAYS - 2, OPEN_DAYS + 1)}`,
        `Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price(${currency}),Items Shipped,Returns,Revenue(${currency}),Ad Fees(${currency}),Device Type Group`,
        ...earnings,
      ].join('\r\n'),
    ],
    [
      'daily-trends.csv',
      [
        `Daily Trends ${period(DAYS, 1)}`,
        'Date,Clicks,Items Ordered (Amazon),Items Ordered (3rd Party),Total Items Ordered,Conversion',
        ...trends,
      ].join('\r\n'),
    ],
    ['linked-products.csv', linkedProducts(shop, dayAgo, period).join('\r\n')],
  ];
}

/** Clicks and orders of each product on some days of the last two months. */
function linkedProducts(
  { goods }: Shop,
  dayAgo: (days: number) => string,
  period: (from: number, to: number) => string,
): readonly string[] {
  return [
    `Linked-Product ${period(60, 11)}`,
    'Date,Category,Product Title,Asin,Clicks,Indirect Items Ordered,Direct Items Ordered,Items Ordered,Direct Conversion Rate,Order Quantity,Product Conversion Rate,Order Conversion Rate,Commission Rate,Ordered Revenue,Items Shipped,Items Returned,Items Shipped Revenue,Items Shipped Earnings,Items Returned Revenue,Items Returned Earnings,Total Earnings',
    ...goods.flatMap(({ category, title, asin, weight }, at) =>
      [15, 30, 45, 60].map((day) => {
        const clicks = 38 + weight * 21 - at * 2 + (day % 7);
        const items = weight === 0 ? 0 : Math.round(clicks / 12);
        return `${dayAgo(day)},${category},"${title}",${asin},${clicks},0,${items},${items},0,0,0,0,0,0,0,0,0,0,0,0,0`;
      }),
    ),
  ];
}

/** One of the goods, by weight. */
function pick(all: readonly Good[], chance: number): Good {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let rest = chance * total;
  const found = all.find(({ weight }) => (rest -= weight) < 0);
  if (!found) throw new Error('nothing to sell');
  return found;
}
