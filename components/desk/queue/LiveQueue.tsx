"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type MouseEvent, useCallback, useEffect, useRef, useState, useTransition } from "react";
import { UNATTENDED_COOKIE } from "@/lib/domain/live-desks";
import type { OfficerSection } from "@/lib/domain/role-routes";
import { apiPaths } from "@/lib/paths";
import { isAtWork, keepFocus } from "./at-work";
import { useNews } from "@/components/ui/use-news";

/** The least time between two updates, however much happens at the desk. */
const REST_MS = 2_000;

interface LiveQueueProps {
  readonly desk: OfficerSection;
  /** Shanghai time at which the list was read, "14:02". */
  readonly readAt: string;
}

/** Says of when the list is, and draws it anew when something happens at the desk, but never under the hands of somebody
 *  at work. Without script it is a link to the page itself. */
export const LiveQueue = ({ desk, readAt }: LiveQueueProps) => {
  const t = useTranslations("officer.queue.live");
  const { refresh } = useRouter();
  const [isDrawing, startDrawing] = useTransition();
  const [isDue, setDue] = useState(false);
  const [isHeldBack, setHeldBack] = useState(false);
  const lastDrawn = useRef(-Infinity);
  const restoreFocus = useRef<() => void>(undefined);

  const draw = useCallback(() => {
    lastDrawn.current = performance.now();
    setDue(false);
    setHeldBack(false);
    restoreFocus.current = keepFocus(document);
    startDrawing(refresh);
  }, [refresh]);

  const connection = useNews(
    apiPaths.deskEvents(desk),
    useCallback(() => setDue(true), []),
  );

  useEffect(() => {
    if (isDrawing) return;
    restoreFocus.current?.();
    restoreFocus.current = undefined;
    document.cookie = `${UNATTENDED_COOKIE}=; path=/; max-age=0; samesite=strict`;
  }, [isDrawing]);

  useEffect(() => {
    if (!isDue || isDrawing) return;
    const attempt = () => {
      const atWork = isAtWork(document);
      setHeldBack(atWork);
      if (atWork) return;
      // Nobody asks for this: it must not keep the session of an empty chair. The cookie outlives a lost answer by seconds.
      document.cookie = `${UNATTENDED_COOKIE}=1; path=/; max-age=10; samesite=strict`;
      draw();
    };
    const wait = Math.max(0, lastDrawn.current + REST_MS - performance.now());
    let again: ReturnType<typeof setInterval>;
    const first = setTimeout(() => {
      attempt();
      again = setInterval(attempt, REST_MS);
    }, wait);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [isDue, isDrawing, draw]);

  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    draw();
  };
  return (
    <p className="no-print flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <span className={connection === "away" ? "text-warning" : undefined}>
        {t(isHeldBack ? "waiting" : connection, { time: readAt })}
      </span>
      <a href="" onClick={onClick} className="link py-1">
        {t("refresh")}
      </a>
    </p>
  );
};
