/** What `npm audit --json` says of one package, as far as it is used (audit report version 2 of npm). */
interface Finding {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  readonly nodes: readonly string[];
  /** Advisories, or names of packages that bring one. */
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
  readonly fixAvailable: unknown;
}

interface Report {
  readonly auditReportVersion: 2;
  readonly vulnerabilities: Readonly<Record<string, Finding>>;
}

/** The part of a lock file that says which packages are only for developing, by their place. */
export type LockedPackages = Readonly<
  Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>
>;

/**
 * Known weaknesses by what they could touch: what is given to users, or tools alone.
 *
 * @param json output of `npm audit --json`.
 * @returns lines to print; undefined where npm has not audited anything, such as without a network.
 */
export function auditLines(json: string, locked: LockedPackages): readonly string[] | undefined {
  const report = reportOf(json);
  if (report === undefined) return undefined;
  const all = Object.values(report.vulnerabilities);
  const isTool = (path: string) => Boolean(locked[path]?.dev ?? locked[path]?.devOptional);
  const isShipped = ({ nodes }: Finding) => !nodes.every(isTool);
  const shipped = all.filter(isShipped);
  return [
    ...section('in what users get', shipped),
    ...section(
      'in tools alone',
      all.filter((finding) => !shipped.includes(finding)),
    ),
  ];
}

function reportOf(json: string): Report | undefined {
  try {
    const report = JSON.parse(json) as Partial<Report> | null;
    return report?.auditReportVersion === 2 && report.vulnerabilities
      ? (report as Report)
      : undefined;
  } catch {
    // What is no JSON is no report: the caller says what npm wrote.
    return undefined;
  }
}

function section(where: string, findings: readonly Finding[]): readonly string[] {
  const lines = findings.flatMap(({ name, severity, range, via, fixAvailable }) => [
    `  ${severity}: ${name} ${range}${fixAvailable === false ? ', no fix yet' : ''}`,
    ...via.map(
      (by) => `    ${typeof by === 'string' ? `through ${by}` : `${by.title}, ${by.url}`}`,
    ),
  ]);
  return [`Known weaknesses ${where}: ${findings.length}`, ...lines];
}
