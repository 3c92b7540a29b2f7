import { useEffect, useState } from "react";
import { apiPaths } from "@/lib/paths";

export type Connection = "connecting" | "live" | "away";

/** Follows a desk's events while its page is in sight. @param onChange when the list may have changed */
export const useDeskNews = (desk: string, onChange: () => void): Connection => {
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => {
    let source: EventSource | undefined;
    // What happened before the first word of a stream stands in the page already; before a later one it may not.
    let isFirst = true;
    const stop = () => source?.close();
    const follow = () => {
      stop();
      if (document.hidden) return setConnection("away");
      setConnection("connecting");
      source = new EventSource(apiPaths.deskEvents(desk));
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
  }, [desk, onChange]);
  return connection;
};
