import type { Seen } from './visit';

export interface Report {
  /** What axe found of what must be. */
  readonly violations: readonly string[];
  /** What is cut or too wide. */
  readonly faults: readonly string[];
  /** What axe advises. */
  readonly advice: readonly string[];
}

/** One thing that was found at one place of one state. */
interface Remark {
  readonly what: string;
  readonly place: string;
  readonly where: string;
}

/** Of one thing so many places and states are named; more are counted. */
const NAMED = 4;

/** What was found, as lines for a terminal: each thing once, with where it is. */
export function reportOf(all: readonly Seen[]): Report {
  const found = (isRequired: boolean) =>
    all.flatMap((seen) =>
      seen.findings
        .filter((finding) => finding.isRequired === isRequired)
        .flatMap(({ rule, help, places }) =>
          places.map((place) => ({ what: `${rule}: ${help}`, place, where: whereOf(seen) })),
        ),
    );
  const faults = all.flatMap((seen) =>
    seen.faults.map(({ what, place }) => ({ what, place, where: whereOf(seen) })),
  );
  return {
    violations: linesOf(found(true)),
    faults: linesOf(faults),
    advice: linesOf(found(false)),
  };
}

function whereOf({ state, language, scheme }: Seen): string {
  return `${state.name} ${language} ${scheme}`;
}

function linesOf(remarks: readonly Remark[]): readonly string[] {
  return [...new Set(remarks.map(({ what }) => what))].map((what) => {
    const own = remarks.filter((remark) => remark.what === what);
    const places = some([...new Set(own.map(({ place }) => place))], '\n      ');
    const states = some([...new Set(own.map(({ where }) => where))], ', ');
    return `- ${what}\n      ${places}\n    in ${states}`;
  });
}

function some(all: readonly string[], between: string): string {
  const more = all.length > NAMED ? [`and ${all.length - NAMED} more`] : [];
  return [...all.slice(0, NAMED), ...more].join(between);
}
