"use client";

import { SESSION_WARNING_SECONDS } from "@/lib/domain/people/attempts";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import type { ActionState } from "@/lib/domain/action-state";

interface SessionWarningProps {
  /** Seconds the session lives without a further request. */
  readonly idleSeconds: number;
  /** Any signed-in request keeps the session; this one does nothing else. */
  readonly extend: (previous: ActionState, form: FormData) => Promise<ActionState>;
  readonly words: {
    readonly title: string;
    readonly body: string;
    readonly extend: string;
    readonly ended: string;
  };
}

/** Two minutes before the session ends: says so and lets it be kept with one key; nothing typed is lost. */
export const SessionWarning = ({ idleSeconds, extend, words }: SessionWarningProps) => {
  const [phase, setPhase] = useState<"quiet" | "warn" | "ended">("quiet");
  const [round, setRound] = useState(0);
  useEffect(() => {
    const warn = setTimeout(
      () => setPhase("warn"),
      Math.max(idleSeconds - SESSION_WARNING_SECONDS, 0) * 1000,
    );
    const end = setTimeout(() => setPhase("ended"), idleSeconds * 1000);
    return () => {
      clearTimeout(warn);
      clearTimeout(end);
    };
  }, [idleSeconds, round]);
  const keep = useCallback(async () => {
    const answer = await extend({ status: "idle" }, new FormData()).catch(() => undefined);
    if (answer?.status !== "ok") return setPhase("ended");
    setPhase("quiet");
    setRound((count) => count + 1);
  }, [extend]);
  if (phase === "quiet") return null;
  return (
    <div
      role="alert"
      className="no-print sticky top-0 z-20 flex flex-wrap items-center justify-between gap-3 border-b-2 border-warning bg-warning-soft px-4 py-2"
    >
      <p>
        <strong className="text-warning">{words.title}</strong> {phase === "warn" ? words.body : words.ended}
      </p>
      {phase === "warn" ? (
        <Button size="sm" onClick={keep}>
          {words.extend}
        </Button>
      ) : null}
    </div>
  );
};
