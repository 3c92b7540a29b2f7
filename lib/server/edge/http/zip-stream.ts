import "server-only";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export interface ZipEntry {
  /** With its folders, plain ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Pictures and PDFs are packed already: stored as they are. */
  readonly packed: boolean;
}

interface ZipRules {
  /** The time every entry bears. */
  readonly at: Date;
  /** Called once, however it ends: read to the end, given up by the reader, broken. */
  readonly onEnd: () => void;
  /** A reader who takes nothing for so long is taken for gone. */
  readonly idleMs?: number;
}

/** A zip made while it is read: the next entry is asked for only when the reader wants more, so that one entry at a time
 *  lies in memory. Up to 4 GB and 65,535 entries. */
export const zipStream = (
  entries: AsyncIterator<ZipEntry>,
  { at, onEnd, idleMs = 60_000 }: ZipRules,
): ReadableStream<Uint8Array> => {
  let idle: NodeJS.Timeout | undefined;
  let ended = false;
  const end = (): void => {
    clearTimeout(idle);
    if (ended) return;
    ended = true;
    void entries.return?.();
    onEnd();
  };
  const waitFor = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    idle = setTimeout(() => {
      controller.error(new Error("nobody reads the zip any more"));
      end();
    }, idleMs);
    idle.unref();
  };
  let chunks = 0;
  let zip: Zip;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        zip = new Zip((error, chunk, last) => {
          if (error) throw error;
          chunks += 1;
          controller.enqueue(chunk);
          if (!last) return;
          controller.close();
          end();
        });
        // A reader may be gone before the first reading.
        waitFor(controller);
      },
      async pull(controller) {
        clearTimeout(idle);
        try {
          for (const before = chunks; chunks === before && !ended;) {
            const next = await entries.next();
            if (ended) return;
            if (next.done) {
              zip.end();
              break;
            }
            const { name, bytes, packed } = next.value;
            const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
            entry.mtime = at;
            zip.add(entry);
            entry.push(bytes, true);
          }
        } catch (error) {
          controller.error(error);
          end();
          return;
        }
        if (!ended) waitFor(controller);
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
};
