/**
 * Why a file cannot be read.
 *
 * - `legacy-xls`: Excel's format before 2007.
 * - `encrypted`: with a password.
 * - `too-large`: as a file, or unpacked.
 * - `too-wide`: a line or a row longer than any report's.
 * - `unknown-encoding`: text whose letters cannot be told.
 * - `cut-off`: ends before its end, as broken downloads do.
 */
export type FileProblem =
  | 'empty'
  | 'legacy-xls'
  | 'encrypted'
  | 'web-page'
  | 'pdf'
  | 'unknown-kind'
  | 'unknown-encoding'
  | 'too-large'
  | 'too-wide'
  | 'damaged'
  | 'cut-off'
  | 'too-many-tables';

/** Thrown while rows are read. */
export class ReportFileError extends Error {
  override readonly name = 'ReportFileError';
  readonly problem: FileProblem;
  /** Name of the file, entry or sheet, with `:row` where the row is known. */
  readonly where: string;

  constructor(problem: FileProblem, where: string, options?: ErrorOptions) {
    super(`${problem}: ${where}`, options);
    this.problem = problem;
    this.where = where;
  }
}
