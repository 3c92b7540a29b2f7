"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { HEARTBEAT_SECONDS } from "@/lib/domain/visit/hall-device";
import { followNews } from "@/components/ui/news-stream";
import { apiPaths } from "@/lib/paths";
import type { HallDisplay } from "@/lib/server/db/questions/hall/hall-display";

/** A network that went without a word answers nothing, not even that. */
const PATIENCE_MS = 8_000;

/** As it comes over the wire: times are ISO texts. */
export type DisplayView = Omit<HallDisplay, "calls" | "at"> & {
  readonly at: string;
  readonly calls: readonly (Omit<HallDisplay["calls"][number], "calledAt"> & { readonly calledAt: string })[];
};
export type Connection = "connecting" | "live" | "away";

/** What the hall shows, followed: read anew on every change and once in a while, for a change may be missed. A device that
 *  was revoked meanwhile is sent to its pairing by the page. */
export const useHallDisplay = (hallId: string, initial: DisplayView) => {
  const [view, setView] = useState(initial);
  const [stream, setStream] = useState<Connection>("connecting");
  const [unread, setUnread] = useState(false);
  const asking = useRef(false);

  const read = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    try {
      const answer = await fetch(apiPaths.hallDisplay(hallId), {
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.status === 401) return window.location.reload();
      setUnread(!answer.ok);
      if (answer.ok) setView((await answer.json()) as DisplayView);
    } catch {
      setUnread(true);
    } finally {
      asking.current = false;
    }
  }, [hallId]);

  useEffect(() => {
    const stop = followNews(apiPaths.hallEvents(hallId), {
      connected: () => {
        setStream("live");
        void read();
      },
      changed: () => void read(),
      away: () => setStream("away"),
    });
    const often = setInterval(() => void read(), HEARTBEAT_SECONDS * 1000);
    return () => {
      clearInterval(often);
      stop();
    };
  }, [hallId, read]);

  return { view, connection: unread ? "away" : stream };
};
