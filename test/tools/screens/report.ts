import type { Finding } from './access';
import type { Seen } from './visit';

/** What has to be mended, as lines for a terminal; what is only advised stands apart. */
export function reportOf(all: readonly Seen[]): {
  readonly violations: readonly string[];
  readonly faults: readonly string[];
  readonly advice: readonly string[];
} {
  return {
    violations: linesOf(all, (finding) => finding.isRequired),
    advice: linesOf(all, (finding) => !finding.isRequired),
    faults: grouped(
      all.flatMap((seen) => seen.faults.map((fault): [string, string] => [fault, whereOf(seen)])),
    ),
  };
}

function linesOf(all: readonly Seen[], wanted: (finding: Finding) => boolean): readonly string[] {
  return grouped(
    all.flatMap((seen) =>
      seen.findings
        .filter(wanted)
        .flatMap(({ rule, help, places }) =>
          places.map((place): [string, string] => [`${rule}: ${help}: ${place}`, whereOf(seen)]),
        ),
    ),
  );
}

function whereOf({ state, language, scheme }: Seen): string {
  return `${state.name} ${language} ${scheme}`;
}

/** One line for what stands in many places. */
function grouped(lines: readonly (readonly [string, string])[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const [line, where] of lines) places.set(line, [...(places.get(line) ?? []), where]);
  return [...places].map(([line, where]) => {
    const [first = '', second] = where;
    const more = second === undefined ? '' : ` and ${where.length - 1} more`;
    return `${line}\n    in ${first}${more}`;
  });
}
