import { storeOfOrigin } from '../amazon/amazon-url';
import { parseMessage, type Handlers, type Message } from './protocol';

export type Reply = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * Answers one message of a content script.
 *
 * @param senderOrigin origin of the document that sent it, as the browser vouches for it. A page
 *   can change its address but not its origin.
 */
export async function dispatch(
  handlers: Handlers,
  message: unknown,
  senderOrigin: string | undefined,
): Promise<Reply> {
  if (storeOfOrigin(senderOrigin) === undefined) return { ok: false, why: 'sender' };
  const parsed = parseMessage(message);
  if (!parsed) return { ok: false, why: 'unknown' };
  const handle = handlers[parsed.type] as (message: Message) => Promise<void>;
  await handle(parsed);
  return { ok: true };
}
