import type { OwnTrackingId } from '../../amazon/tracking-id';
import type { SourceTable } from '../source-table';
import {
  destinationOf,
  linkNameOf,
  MAX_DESTINATIONS,
  withDestinations,
  type LinkDestination,
} from './log-destination';
import { listedNames, type LogFormat } from './log-format';

/**
 * Where the links of a list lead, by every name that it has for each: address, slug and title. Of one
 * name that stands for several links nothing is known.
 */
export async function readLinkList(
  table: SourceTable,
  format: LogFormat,
  own: readonly OwnTrackingId[],
): Promise<LinkDestination[]> {
  const { url = 0 } = format.columns;
  const found = new Map<string, LinkDestination | undefined>();
  let names: readonly number[] = [];
  let seen = 0;
  for await (const { rows } of table.rows()) {
    for (const cells of rows) {
      const row = seen++;
      if (row < format.headerRow) continue;
      if (row === format.headerRow) {
        names = listedNames(cells);
        continue;
      }
      const address = String(cells[url] ?? '').trim();
      if (address === '') continue;
      const to = destinationOf(address, own);
      for (const name of new Set(names.map((index) => linkNameOf(String(cells[index] ?? ''))))) {
        if (name === '') continue;
        const before = found.get(name);
        const isSame =
          !found.has(name) || JSON.stringify(before) === JSON.stringify({ name, ...to });
        found.set(name, isSame ? { name, ...to } : undefined);
      }
    }
    if (found.size > 20 * MAX_DESTINATIONS) break;
  }
  return withDestinations(
    [],
    [...found.values()].filter((each) => each !== undefined),
  );
}
