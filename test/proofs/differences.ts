import type { Testimony } from './witness';

/** What a user's own press on the panel or the toolbar is, for the page under the pointer. */
const BY_THE_USER =
  /^event (?:pointer|gotpointer|lostpointer|mouse|click|auxclick|key|focus|blur|visibilitychange|beforeinput|selectionchange|contextmenu|touch)/;

/**
 * What differs between two visits of one page, line by line; nothing is the proof. What was seen of
 * the one element of ours is left out here and counted elsewhere.
 *
 * @param isUsed whether the user pressed something on the way, which any page is told of.
 */
export function differences(without: Testimony, with_: Testimony, isUsed: boolean): string[] {
  const skipped = new Set(['ours', 'hosts', ...(isUsed ? ['focused'] : [])]);
  const keys = new Set([...Object.keys(without), ...Object.keys(with_)]);
  return [...keys]
    .filter((key) => !skipped.has(key))
    .flatMap((key) => {
      if (key === 'log') {
        const seen = [without, with_].map(({ log }) =>
          isUsed ? log.filter((line) => !BY_THE_USER.test(line)) : log,
        );
        return bagDifference(seen[0] ?? [], seen[1] ?? []);
      }
      const [before, after] = [lines(without[key]), lines(with_[key])];
      return before.join('\n') === after.join('\n')
        ? []
        : [`${key}: ${bagDifference(before, after).join(' | ') || 'another order'}`];
    });
}

function lines(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return String(value).split('\n');
}

/** Lines of one bag that the other lacks; the order of events of different origin is chance. */
function bagDifference(before: readonly string[], after: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) - 1);
  for (const line of after) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].flatMap(([line, count]) =>
    count === 0 ? [] : [`${count > 0 ? '+' : ''}${count} ${cut(line)}`],
  );
}

function cut(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
