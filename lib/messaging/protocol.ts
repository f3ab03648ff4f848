import * as v from 'valibot';
import { MAX_URL_LENGTH } from '../amazon/amazon-url';
import { isRowId, type ClickId } from '../clicks/click';

/** All of the price, in basis points. */
const MAX_RATE_BP = 10_000;

/**
 * Everything a content script may ask of the background. Each has one handler; anything else is
 * refused. None carries data that the background would keep as the page's word.
 *
 * - `outbox.left`: there is something in the outbox.
 * - `arrival.left`: the same, and it is an arrival.
 * - `panel.off`: the user wants no panel any more, in the store that the message comes from or
 *   everywhere.
 * - `page.rate`: the rate of the product in the tab that the message comes from, in basis points, or
 *   none; for the toolbar icon and for nothing else.
 * - `copy.open`: the clipboard did not take a link here; open the copy page for this address.
 */
const messageSchema = v.variant('type', [
  v.strictObject({ type: v.literal('outbox.left') }),
  v.strictObject({ type: v.literal('arrival.left'), clickId: v.custom<ClickId>(isRowId) }),
  v.strictObject({ type: v.literal('panel.off'), scope: v.picklist(['store', 'everywhere']) }),
  v.strictObject({
    type: v.literal('page.rate'),
    rateBp: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_RATE_BP)),
    ),
  }),
  v.strictObject({
    type: v.literal('copy.open'),
    url: v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH)),
  }),
]);

export type Message = v.InferOutput<typeof messageSchema>;
export type MessageType = Message['type'];

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  /** A page can change its address but not its origin. */
  readonly origin: string | undefined;
  /** Absent for pages of ours that are no tabs. */
  readonly tabId: number | undefined;
}

/** One handler for each message, resolved when the work is done. */
export type Handlers = {
  readonly [Type in MessageType]: (
    message: Extract<Message, { type: Type }>,
    sender: Sender,
  ) => Promise<void>;
};

/** The value as a message, or undefined if it is none of ours. */
export function parseMessage(value: unknown): Message | undefined {
  const result = v.safeParse(messageSchema, value);
  return result.success ? result.output : undefined;
}
