import "server-only";

/** Longer than a proxy lets a silent connection stand would be too long; components/ui/news-stream.ts counts on it. */
const HEARTBEAT_MS = 20_000;
/** Events nobody has fetched: whoever reads so slowly has gone. */
const MOST_WAITING = 64;

interface StreamControl {
  readonly send: (event: string) => void;
  readonly end: () => void;
}

interface StreamSource {
  /** Begins to send. @returns what ends it; undefined: nothing is to be sent, the stream ends at once */
  readonly open: (control: StreamControl) => (() => void) | undefined;
  /** Asked with every heartbeat; no: the stream ends. */
  readonly mayGoOn: () => Promise<boolean>;
  /** Aborted when the reader has gone. */
  readonly signal: AbortSignal;
}

const told = (event: string): string => `event: ${event}\ndata: 1\n\n`;

/** Server-sent events by their names alone, and every so often `here`, by which a reader knows that it is not cut off. It ends when the reader goes or may not read on. */
export const eventStream = ({ open, mayGoOn, signal }: StreamSource): Response => {
  const encoder = new TextEncoder();
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        let isOpen = true;
        const closers: (() => void)[] = [];
        const write = (text: string): void => {
          if (!isOpen) return;
          if ((controller.desiredSize ?? 0) <= 0) finish();
          else controller.enqueue(encoder.encode(text));
        };
        const heartbeat = setInterval(() => {
          write(told("here"));
          // While the database is away it cannot be asked, and there is nothing to tell either.
          void mayGoOn().then(
            (yes) => (yes ? undefined : finish()),
            () => undefined,
          );
        }, HEARTBEAT_MS);
        heartbeat.unref();
        finish = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(heartbeat);
          signal.removeEventListener("abort", finish);
          for (const close of closers) close();
          try {
            controller.close();
          } catch {
            // The reader was quicker.
          }
        };
        signal.addEventListener("abort", finish);
        // The first words open the stream in the browser, before anything happens at the desk.
        write("retry: 3000\n\n");
        const close = open({ send: (event) => write(told(event)), end: finish });
        if (close) closers.push(close);
        if (!close || signal.aborted) finish();
      },
      cancel: () => finish(),
    },
    { highWaterMark: MOST_WAITING },
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // no-transform: compressed, an event would wait for the next one.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
      // A connection kept for a next request would hold up a server that is going down.
      connection: "close",
    },
  });
};
