import { sendToBackground } from '../platform/messages';
import type { Message } from './protocol';

/** Sends one of our messages to the background; see `sendToBackground` for what comes back. */
export async function send(message: Message): Promise<unknown> {
  return sendToBackground(message);
}
