import { useEffect, useState } from "react";

export type Connection = "connecting" | "live" | "away";

/** Follows a stream of `connected`, `changed` and `away` while its page is in sight.
 *  @param address of the stream; undefined: there is nothing to follow
 *  @param onChange when what the page shows may have changed */
export const useNews = (address: string | undefined, onChange: () => void): Connection => {
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => {
    if (address === undefined) return;
    let source: EventSource | undefined;
    // What happened before the first word of a stream stands in the page already; before a later one it may not.
    let isFirst = true;
    const stop = () => source?.close();
    const follow = () => {
      stop();
      if (document.hidden) return setConnection("away");
      setConnection("connecting");
      source = new EventSource(address);
      source.addEventListener("connected", () => {
        setConnection("live");
        if (!isFirst) onChange();
        isFirst = false;
      });
      source.addEventListener("changed", onChange);
      source.addEventListener("away", () => setConnection("away"));
      source.addEventListener("error", () => setConnection("away"));
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stop();
    };
  }, [address, onChange]);
  return connection;
};
