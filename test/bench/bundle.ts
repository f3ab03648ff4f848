import { build, type Rolldown } from 'vite';

/**
 * A file of this folder with all it imports, as one classic script that assigns its exports to
 * `bench`.
 */
export async function bundle(file: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL(file, import.meta.url).pathname,
        formats: ['iife'],
        name: 'bench',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error('nothing was bundled');
  return chunk.code;
}
