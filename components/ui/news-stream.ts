/** The server says `here` every 20 seconds (lib/server/edge/event-stream.ts): whoever hears nothing for so long is cut off,
 *  whatever the browser believes. */
const SILENCE_MS = 50_000;

interface NewsHeard {
  readonly connected: () => void;
  readonly changed: () => void;
  readonly away: () => void;
}

/** Follows a stream of `connected`, `changed` and `away`, and opens it anew once it has been silent: a network that went
 *  without a word, or a server that answered with an error, after which a browser does not try again by itself.
 *  @returns ends it */
export const followNews = (address: string, { connected, changed, away }: NewsHeard): (() => void) => {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    const opened = new EventSource(address);
    source = opened;
    const hear = (name: string, then?: () => void): void =>
      opened.addEventListener(name, () => {
        listen();
        then?.();
      });
    hear("connected", connected);
    hear("changed", changed);
    hear("away", away);
    hear("here");
    opened.addEventListener("error", away);
    listen();
  };
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      source?.close();
      away();
      open();
    }, SILENCE_MS);
  };
  open();
  return () => {
    clearTimeout(silence);
    source?.close();
  };
};
