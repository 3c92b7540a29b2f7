"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/Notice";
import type { ActionState } from "@/lib/domain/action-state";
import type { RefusalDataOf } from "@/lib/domain/refusals";
import { solveProof } from "./solve-proof";

interface ProofProps {
  readonly state: ActionState;
  /** Sends the form once more, as it stands. */
  readonly post: (data: FormData) => void;
}

type Refused = Extract<ActionState, { status: "refused" }>;

const isAsked = (state: ActionState): state is Refused =>
  state.status === "refused" && state.code === "proofNeeded";

const later = (seconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    stop.addEventListener("abort", () => clearTimeout(timer));
  });

/** Where very many come at once a stranger's device pays: it calculates for a while and the form goes off by itself.
 *  Without script the ticket in the form is good once its seconds have passed. Stands inside the form it is about. */
export const Proof = ({ state, post }: ProofProps) => {
  const t = useTranslations("errors.refusals.proofNeeded");
  const input = useRef<HTMLInputElement>(null);
  const again = useRef(post);
  useEffect(() => {
    again.current = post;
  });

  useEffect(() => {
    if (!isAsked(state)) return undefined;
    const { challenge, ticket, seconds } = state.data as RefusalDataOf["proofNeeded"];
    const stop = new AbortController();
    const pay = async (): Promise<void> => {
      const solved = await solveProof(challenge, stop).catch(() => undefined);
      if (!solved && !stop.signal.aborted) await later(seconds, stop.signal);
      const form = input.current?.form;
      if (!form || stop.signal.aborted) return;
      const data = new FormData(form);
      // The button that was pressed is no entry of the form.
      for (const [name, value] of Object.entries(state.values)) if (!data.has(name)) data.set(name, value);
      data.set("proof", solved ?? ticket);
      again.current(data);
    };
    void pay();
    return () => stop.abort();
  }, [state]);

  if (!isAsked(state)) return null;
  const { ticket, seconds } = state.data as RefusalDataOf["proofNeeded"];
  return (
    <>
      <Notice tone="info" title={t("title")} live>
        {t("body", { seconds })}
      </Notice>
      <input ref={input} type="hidden" name="proof" defaultValue={ticket} key={ticket} />
    </>
  );
};
