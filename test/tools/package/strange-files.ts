import type { Files } from './pack';

/** Ends of the names of what a build holds. */
const KINDS = /\.(?:js|css|html|json|png|svg|txt)$/;

/**
 * What must not be in a package for a store: files that the browser does not read, and text that
 * names the machine it was built on.
 *
 * @param root folder of the project where it was built.
 * @returns each file with what is wrong with it.
 */
export function strangeFiles(files: Files, root: string): readonly string[] {
  return [...files].flatMap(([path, bytes]) => {
    const faults: string[] = [];
    if (/(?:^|\/)\./.test(path) || !KINDS.test(path)) faults.push(`${path}: does not belong here`);
    if (/(?:^|\/)tests?(?:\/|\.)|\.test\./.test(path)) faults.push(`${path}: a test`);
    const text = Buffer.from(bytes).toString('latin1');
    for (const trace of [root, 'node_modules/', 'sourceMappingURL', 'file://']) {
      if (text.includes(trace)) faults.push(`${path}: holds ${trace}`);
    }
    return faults;
  });
}
