/**
 * All values of one parameter as they stand in the address, still encoded, in order. Looks only
 * for the name instead of taking the whole query apart: product links carry dozens of parameters
 * that nobody asks for, and `URLSearchParams` took longer than everything else together.
 *
 * @param search as `URL` gives it, starting with `?`, or empty.
 * @param name without characters that would be encoded.
 */
export function rawValues(search: string, name: string): string[] {
  const values: string[] = [];
  const sought = `${name}=`;
  let end = 0;
  for (let at = search.indexOf(sought, 1); at > 0; at = search.indexOf(sought, at + 1)) {
    if (!isStart(search, at)) continue;
    if (end <= at) end = endOfParameter(search, at);
    const value = search.slice(at + sought.length, end);
    const second = value.includes('?') ? value.search(/\?[\w.~-]+=/) : -1;
    values.push(second < 0 ? value : value.slice(0, second));
  }
  return values;
}

/** The first value of a parameter that is not empty, still encoded. */
export function rawValue(search: string, name: string): string | undefined {
  for (const value of rawValues(search, name)) if (value !== '') return value;
  return undefined;
}

/** The first value of a parameter that is not empty, decoded. */
export function queryValue(search: string, name: string): string | undefined {
  const raw = rawValue(search, name);
  return raw === undefined ? undefined : decodeQuery(raw);
}

/** Decodes as forms encode; what is encoded wrongly stays as it is. */
export function decodeQuery(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A stray percent sign is met in real links.
    return text;
  }
}

function endOfParameter(search: string, at: number): number {
  const end = search.indexOf('&', at);
  return end < 0 ? search.length : end;
}

/** Links copied out of HTML separate by `&amp;`, some put together by hand by a second `?`. */
function isStart(search: string, at: number): boolean {
  const before = search[at - 1];
  return before === '?' || before === '&' || (before === ';' && search.endsWith('&amp;', at));
}
