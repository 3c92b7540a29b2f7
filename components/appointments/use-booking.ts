"use client";

import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type RefObject,
  startTransition,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FormAction } from "@/components/ui/use-posting";
import { useCarried, useCarry } from "@/components/ui/carried";
import { useFormState } from "@/components/ui/form-memory";
import type { ActionState } from "@/lib/domain/action-state";
import { DELIVERY_FIELDS } from "@/lib/domain/visit/delivery";
import { apiPaths, paths } from "@/lib/paths";
import type { Place, OpenSlot } from "@/lib/domain/visit/slots";

export interface BookingSettings {
  readonly applicationId: string;
  readonly locale: string;
  readonly agreementVersion: string;
  readonly idempotencyKey: string;
  readonly action: FormAction;
  readonly chosen: Place;
  readonly slots: readonly OpenSlot[];
}

interface Problem {
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly fields?: Readonly<Record<string, string>>;
}

const CHOSEN = ["hallId", "date", "start"] as const;

/** A problem of the API in the shape in which an action answers, so that the page tells both alike. */
const asState = ({ code, data, fields }: Problem, values: Readonly<Record<string, string>>): ActionState => {
  if (fields) return { status: "invalid", fields, values };
  const known = code as Extract<ActionState, { status: "refused" }>["code"];
  return { status: "refused", code: known === ("internal" as string) ? "serviceAway" : known, data, values };
};

/** What was chosen before a sign-in. */
const typedBefore = (state: ActionState): Place | undefined => {
  if (state.status !== "refused" || state.code !== "signedOutMeanwhile") return undefined;
  const { hallId = "", date = "", start = "" } = state.values;
  return { hallId, date, start };
};

/** Choosing and booking with script: slots are asked for as a hall is chosen, the booking is one request whose key
 *  makes a repeated press harmless. Without script the same form posts to its action. */
export const useBooking = (settings: BookingSettings, form: RefObject<HTMLFormElement | null>) => {
  const { applicationId, locale, agreementVersion, idempotencyKey, action } = settings;
  const router = useRouter();
  const [posted, dispatch, , send] = useFormState(action, "booking");
  const [told, setTold] = useState<ActionState>();
  const before = useCarried("booking.choice", () => ({
    choice: typedBefore(posted) ?? settings.chosen,
    slots: settings.slots,
  }));
  const [choice, setChoice] = useState(before.choice);
  const [slots, setSlots] = useState(before.slots);
  useCarry(
    "booking.choice",
    useMemo(() => ({ choice, slots }), [choice, slots]),
  );
  const [loading, setLoading] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Rises when the page itself chooses, so that the radios are drawn anew with that choice. */
  const [revision, setRevision] = useState(0);
  const asked = useRef("");
  const working = useRef(false);

  const load = async (hallId: string): Promise<void> => {
    asked.current = hallId;
    setLoading(true);
    const response = await fetch(apiPaths.hallSlots(hallId)).catch(() => undefined);
    const body = response?.ok ? ((await response.json()) as { slots: OpenSlot[] }) : undefined;
    // Somebody who taps two halls quickly sees the last one's places.
    if (asked.current !== hallId) return;
    setLoading(false);
    setSlots(body?.slots ?? []);
    if (!body) setTold({ status: "refused", code: "serviceAway", values: {} });
  };

  const choose = (change: Partial<Place>): void => {
    const next = { ...choice, ...change };
    setChoice(next);
    if (change.hallId !== undefined && change.hallId !== choice.hallId) void load(change.hallId);
  };

  const choosePlace = (place: Place): void => {
    setRevision((before) => before + 1);
    choose(place);
  };

  // A hall may have been tapped before the script was there.
  const takeOver = useEffectEvent(() => {
    if (before.choice !== settings.chosen && before.choice.hallId !== "" && before.slots === settings.slots)
      void load(before.choice.hallId);
    const early = new FormData(form.current ?? undefined).get("hallId");
    if (typeof early === "string" && early !== choice.hallId) choose({ hallId: early, date: "", start: "" });
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() => takeOver());
    return () => cancelAnimationFrame(frame);
  }, []);

  const book = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (working.current) return;
    const data = new FormData(event.currentTarget);
    const textOf = (name: string): string => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    const missing = CHOSEN.filter((name) => !textOf(name));
    if (missing.length > 0) {
      const fields = Object.fromEntries(missing.map((name) => [name, "required"]));
      setTold({ status: "invalid", fields, values: {} });
      return;
    }
    const [hallId, date, start] = CHOSEN.map(textOf);
    const delivery = Object.fromEntries(["method", ...DELIVERY_FIELDS].map((name) => [name, textOf(name)]));
    working.current = true;
    setBusy(true);
    const response = await fetch(apiPaths.appointments(), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": locale,
        "idempotency-key": idempotencyKey,
      },
      body: JSON.stringify({ applicationId, agreementVersion, hallId, date, start, delivery }),
    }).catch(() => undefined);
    if (response?.ok) {
      router.push(`/${locale}${paths.booked(applicationId)}`);
      router.refresh();
      return;
    }
    working.current = false;
    setBusy(false);
    // The form's own action keeps what was chosen, asks for the sign-in and leads back.
    if (response?.status === 401) {
      startTransition(() => send(data));
      return;
    }
    const problem = response
      ? ((await response.json().catch(() => ({ code: "serviceAway" }))) as Problem)
      : undefined;
    setTold(asState(problem ?? { code: "serviceAway" }, {}));
    if (problem?.code === "slotTaken" && hallId) {
      setChoice((before) => ({ ...before, start: "" }));
      void load(hallId);
    }
  };

  return {
    state: told ?? posted,
    dispatch,
    book,
    choice,
    choose,
    choosePlace,
    revision,
    slots,
    loading,
    busy,
  };
};
