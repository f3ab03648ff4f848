import { Window } from 'happy-dom';
import { readPage, type PageReading } from '../../lib/amazon/page';

export const PRODUCT = 'https://www.amazon.com/dp/B0EXAMPL01';

/** A document of the given body; scripts do not run in it. */
export function page(body: string): Document {
  const { document } = new Window();
  document.body.innerHTML = body;
  return document as unknown as Document;
}

export const read = (body: string, url = PRODUCT): PageReading => readPage(page(body), url);
