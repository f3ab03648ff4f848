import { storeOfOrigin } from '../amazon/amazon-url';
import { parseMessage, type Handlers, type Message, type Sender } from './protocol';

export type Reply = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Answers one message of a content script. */
export async function dispatch(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
): Promise<Reply> {
  if (storeOfOrigin(sender.origin) === undefined) return { ok: false, why: 'sender' };
  const parsed = parseMessage(message);
  if (!parsed) return { ok: false, why: 'unknown' };
  const handle = handlers[parsed.type] as (message: Message, sender: Sender) => Promise<void>;
  await handle(parsed, sender);
  return { ok: true };
}
