import { ReportFileError } from './report-file-error';

/** Most bytes of a text, unpacked. */
export const MAX_TEXT_BYTES = 256 * 1024 * 1024;

/** A file, or what is packed in one. */
export interface ByteSource {
  readonly name: string;
  /** From the start each time. Ends with a `ReportFileError` where the bytes cannot be had. */
  bytes(): AsyncGenerator<Uint8Array, void>;
  /** The first bytes, as many as there are up to this size, where that is cheaper to have. */
  head?(size: number): Promise<Uint8Array>;
}

export function blobSource(blob: Blob, name: string): ByteSource {
  return {
    name,
    async *bytes() {
      try {
        yield* readAll(blob.stream());
      } catch (error) {
        // The file was changed or taken away since it was chosen.
        throw new ReportFileError('damaged', name, { cause: error });
      }
    },
    // Firefox takes tens of milliseconds to leave off reading a stream.
    async head(size) {
      try {
        return new Uint8Array(await blob.slice(0, size).arrayBuffer());
      } catch (error) {
        throw new ReportFileError('damaged', name, { cause: error });
      }
    },
  };
}

/** What a gzip file holds; more than this many bytes of it are refused. */
export function gunzipped(packed: ByteSource, maxBytes = MAX_TEXT_BYTES): ByteSource {
  const name = packed.name.replace(/\.gz$/i, '');
  return {
    name,
    async *bytes() {
      const { readable, writable } = new DecompressionStream('gzip');
      const writer = writable.getWriter();
      let isAllIn = false;
      const feed = async () => {
        try {
          for await (const chunk of packed.bytes()) {
            await writer.write(chunk as Uint8Array<ArrayBuffer>);
          }
          isAllIn = true;
          await writer.close();
        } catch (error) {
          await writer.abort(error);
        }
      };
      // The reading side fails with whatever fails here.
      const feeding = feed().catch(() => undefined);
      let count = 0;
      try {
        for await (const chunk of readAll(readable)) {
          count += chunk.length;
          if (count > maxBytes) throw new ReportFileError('too-large', name);
          yield chunk;
        }
        await feeding;
      } catch (error) {
        if (error instanceof ReportFileError) throw error;
        throw new ReportFileError(isCutOff(error, isAllIn) ? 'cut-off' : 'damaged', name, {
          cause: error,
        });
      }
    },
  };
}

/**
 * Browsers find data that breaks off only when they are told that it ends. Node says so in a code,
 * and finds wrong data late.
 */
function isCutOff(error: unknown, isAllIn: boolean): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === undefined ? isAllIn : code === 'Z_BUF_ERROR';
}

/** Chunks of a stream; stopping early cancels it. */
export async function* readAll(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The same bytes in chunks of one size, whatever the browser's are, so that they give the same
 * batches everywhere. A chunk is overwritten by the next.
 */
export async function* inChunks(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void> {
  const chunk = new Uint8Array(size);
  let filled = 0;
  for await (const part of bytes) {
    let from = 0;
    while (from < part.length) {
      const taken = Math.min(size - filled, part.length - from);
      chunk.set(part.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled === size) {
        yield chunk;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}

/** How many bytes it holds, found by going through them. */
export async function sizeOf(source: ByteSource): Promise<number> {
  let count = 0;
  for await (const chunk of source.bytes()) count += chunk.length;
  return count;
}

/** The first bytes, as many as there are up to this size. */
export async function readHead(source: ByteSource, size: number): Promise<Uint8Array> {
  if (source.head) return source.head(size);
  for await (const chunk of inChunks(source.bytes(), size)) return chunk;
  return new Uint8Array();
}

/** All of it, as what is in a file has to be for random access. */
export async function readBlob(source: ByteSource, maxBytes: number): Promise<Blob> {
  const parts: BlobPart[] = [];
  let count = 0;
  for await (const chunk of source.bytes()) {
    count += chunk.length;
    if (count > maxBytes) throw new ReportFileError('too-large', source.name);
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}
