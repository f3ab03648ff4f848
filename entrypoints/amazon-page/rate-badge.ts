import { send } from '../../lib/messaging/send';
import type { ProductInFront } from './follow-page';

/** Keeps the toolbar icon told of the page's rate, where the user has switched that on. */
export function createRateBadge(): (front: ProductInFront | undefined) => void {
  let told: number | undefined;
  // The browser takes the badge away with the page, and gives the page back without it.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) told = undefined;
  });
  return (front) => {
    const rateBp = front?.mirror.badgeRate === true ? front.rate?.rateBp : undefined;
    if (rateBp === told) return;
    told = rateBp;
    void send({ type: 'page.rate', ...(rateBp !== undefined && { rateBp }) });
  };
}
