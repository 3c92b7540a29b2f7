import { useCallback, useEffect, useState } from "react";
import { apiPaths } from "@/lib/paths";
import { type Connection, useNews } from "@/components/ui/use-news";
import type { QueueEntry } from "./queue-entry";

/** The least time between two readings, however much happens at the desk. */
const REST_MS = 2_000;

export interface ReadEntries {
  readonly entries: readonly QueueEntry[];
  /** Shanghai time, "14:02". */
  readonly readAt: string;
}

/** Which queue stands beside a case. */
export interface QueueBeside {
  readonly desk: "review" | "decisions";
  readonly show: "mine" | "all";
  readonly language: string;
}

/** The queue beside an open case: read anew when something happens at the desk, the case itself left as it is. An answer
 *  that does not come leaves the list standing. */
export const useLiveEntries = (
  { desk, show, language }: QueueBeside,
  drawn: ReadEntries,
): ReadEntries & { readonly connection: Connection; readonly readNow: () => void } => {
  const [read, setRead] = useState<ReadEntries>();
  const [changes, setChanges] = useState(0);
  const change = useCallback(() => setChanges((count) => count + 1), []);
  const connection = useNews(apiPaths.deskEvents(desk), change);
  const url = apiPaths.deskQueue({ desk, show, language });
  const readNow = useCallback(async () => {
    try {
      const answer = await fetch(url, { headers: { accept: "application/json" } });
      if (answer.ok) setRead((await answer.json()) as ReadEntries);
    } catch {
      // The stream says that there is no connection, and asks for a reading once there is one.
    }
  }, [url]);
  useEffect(() => {
    if (changes === 0) return;
    const later = setTimeout(() => void readNow(), REST_MS);
    return () => clearTimeout(later);
  }, [changes, readNow]);
  return { ...(read ?? drawn), connection, readNow: () => void readNow() };
};
