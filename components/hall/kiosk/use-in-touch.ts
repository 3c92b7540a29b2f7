"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { HEARTBEAT_SECONDS } from "@/lib/domain/visit/hall-device";
import { apiPaths } from "@/lib/paths";
import type { NumberBlock } from "@/lib/use-cases/devices/hold-numbers";
import { keepOffline, type Notice, readOffline, type UntoldTicket } from "./offline-store";
import { post } from "./post";

interface Heartbeat {
  readonly now: string;
  readonly block: NumberBlock | null;
  readonly code: string;
}

interface Told {
  readonly outcome: "kept" | "hasTicket" | "refused";
  readonly ticket?: string;
}

/** Tells one ticket; false: not now. */
const tell = async (hallId: string, { visit, ...ticket }: UntoldTicket, date: string): Promise<boolean> => {
  const answer = await post(apiPaths.offlineTickets(hallId), ticket);
  if (!answer || (!answer.ok && answer.status !== 400)) return false;
  const told = answer.ok ? ((await answer.json()) as Told) : undefined;
  const notice: Notice[] =
    told?.outcome === "kept" ? [] : [{ number: ticket.number, ticket: told?.ticket, date }];
  keepOffline(hallId, (state) => ({
    ...state,
    untold: state.untold.filter((each) => each.visit !== visit),
    notices: [...state.notices, ...notice],
  }));
  return true;
};

/** Adopts the numbers the server holds for this kiosk; those it has already go on where they were. */
const adopt = (hallId: string, block: NumberBlock | null): void => {
  keepOffline(hallId, (state) => {
    if (!block || state.untold.length > 0) return state;
    const isSame = state.block?.date === block.date && state.block.from === block.from;
    return { ...state, block, next: isSame ? state.next : block.from };
  });
};

/** When this page was opened by the hall's time, in milliseconds. A page kept for the time without a network says when it was
 *  made, not when it is opened: then the device's clock goes on from when the two were last compared. Of both the later is
 *  right, for time does not go back. */
const openedAt = (hallId: string, serverNow: string): number => {
  const { hallAhead } = readOffline(hallId);
  const made = Date.parse(serverNow) - performance.now();
  return hallAhead === null ? made : Math.max(made, performance.timeOrigin + hallAhead);
};

/** Keeps the kiosk in touch: the hall's time and code, numbers for when the network is away, and what was given
 *  meanwhile. */
export const useInTouch = (hallId: string, serverNow: string) => {
  const [inTouch, setInTouch] = useState(true);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [code, setCode] = useState("");
  // What its clock goes on from, ISO.
  const [clock, setClock] = useState(serverNow);
  // Not the device's own clock, which nobody sets.
  const zero = useRef<number | undefined>(undefined);
  const busy = useRef(false);

  const hallTime = useCallback(
    (): Date => new Date((zero.current ?? Date.parse(serverNow)) + performance.now()),
    [serverNow],
  );

  const beat = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      const date = shanghaiDate(hallTime());
      for (const ticket of readOffline(hallId).untold) if (!(await tell(hallId, ticket, date))) break;
      const { untold, next } = readOffline(hallId);
      const answer = await post(apiPaths.kioskHeartbeat(hallId), { next, untold: untold.length });
      if (answer?.status === 401) return window.location.reload();
      setInTouch(answer?.ok ?? false);
      if (answer?.ok) {
        const { now, block, code: shown } = (await answer.json()) as Heartbeat;
        const opened = Date.parse(now) - performance.now();
        zero.current = opened;
        setClock(now);
        setCode(shown);
        adopt(hallId, block);
        keepOffline(hallId, (state) => ({ ...state, hallAhead: opened - performance.timeOrigin }));
      }
      setNotices(readOffline(hallId).notices.filter((notice) => notice.date === date));
    } catch {
      setInTouch(false);
    } finally {
      busy.current = false;
    }
  }, [hallId, hallTime]);

  const settle = (number: string): void => {
    const kept = keepOffline(hallId, (state) => ({
      ...state,
      notices: state.notices.filter((notice) => notice.number !== number),
    }));
    setNotices(kept.notices);
  };

  useEffect(() => {
    zero.current ??= openedAt(hallId, serverNow);
    const first = setTimeout(() => {
      setClock(hallTime().toISOString());
      void beat();
    }, 0);
    const often = setInterval(() => void beat(), HEARTBEAT_SECONDS * 1000);
    const online = () => void beat();
    const offline = () => setInTouch(false);
    window.addEventListener("online", online);
    window.addEventListener("offline", offline);
    return () => {
      clearTimeout(first);
      clearInterval(often);
      window.removeEventListener("online", online);
      window.removeEventListener("offline", offline);
    };
  }, [beat, hallId, hallTime, serverNow]);

  // An old code proves nothing: without the network none is shown.
  return {
    inTouch,
    notices,
    settle,
    hallTime,
    clock,
    code: inTouch ? code : "",
    lost: () => setInTouch(false),
  };
};
