import { useEffect, useState } from "react";
import { followNews } from "./news-stream";

export type Connection = "connecting" | "live" | "away";

/** Follows a stream of `connected`, `changed` and `away` while its page is in sight.
 *  @param address of the stream; undefined: there is nothing to follow
 *  @param onChange when what the page shows may have changed */
export const useNews = (address: string | undefined, onChange: () => void): Connection => {
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => {
    if (address === undefined) return;
    let stop = (): void => undefined;
    // What happened before the first word of a stream stands in the page already; before a later one it may not.
    let isFirst = true;
    const follow = () => {
      stop();
      if (document.hidden) return setConnection("away");
      setConnection("connecting");
      stop = followNews(address, {
        connected: () => {
          setConnection("live");
          if (!isFirst) onChange();
          isFirst = false;
        },
        changed: onChange,
        away: () => setConnection("away"),
      });
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
