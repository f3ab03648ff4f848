import { SESSION_MS } from './attribution-window';
import { HOUR_MS } from './spans';

/**
 * Share of a session's sales made by an age, as [age in ms, share]. Source: Criteo's public
 * attribution log of search-ad clicks, sales inside 24 h: about 66 % in the first hour, 77 % by
 * 2 h, 87 % by 6 h, 94 % by 12 h. Another kind of advertising, so an assumption here.
 */
const SALES_BY_AGE: readonly (readonly [number, number])[] = [
  [0, 0],
  [HOUR_MS, 0.66],
  [2 * HOUR_MS, 0.77],
  [6 * HOUR_MS, 0.87],
  [12 * HOUR_MS, 0.94],
  [SESSION_MS, 1],
];

/**
 * Share of a click's sales that is still to be made at this age: 1 at the click, 0 from 24 h on;
 * straight lines between the known points.
 */
export function shareStillToCome(ageMs: number): number {
  // A clock that was set back makes an age negative.
  if (ageMs <= 0) return 1;
  if (ageMs >= SESSION_MS) return 0;
  let [fromAge, fromShare] = [0, 0];
  for (const [age, share] of SALES_BY_AGE) {
    if (ageMs < age) {
      const part = (ageMs - fromAge) / (age - fromAge);
      return 1 - (fromShare + part * (share - fromShare));
    }
    [fromAge, fromShare] = [age, share];
  }
  return 0;
}
