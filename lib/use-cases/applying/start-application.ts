import "server-only";
import { currentForm, factsOfType, isApplicationType, isOpenType } from "@/lib/domain/types/known-types";
import { judge } from "@/lib/domain/form/judge";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import type { CheckCode } from "@/lib/domain/types/checks/check";
import { findings } from "@/lib/domain/types/checks/findings";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { transact } from "../case/transact";
import { askSponsorRegistry } from "./ask-sponsor-registry";
import { type CarryRequest, collectCarried, copyBlobs } from "./carry-over";
import { insertDraft } from "./insert-draft";
import { dropBlobs } from "../attaching/keep-file";

export interface StartRequest {
  readonly actor: Actor;
  readonly type: string;
  readonly requestedUntil: string;
  /** 家属(工作者)在办的业务编号, may be empty. */
  readonly sponsorInProcessSerial?: string;
  /** An application of the account to begin with instead of an empty form. */
  readonly carry?: CarryRequest;
}

/** What is asked before the draft is made. */
const ASKED_FIRST = ["requestedUntil", "sponsorInProcessSerial"] as const;

/** What the form's own checks say of the term that is asked for, as an error of that question. */
const TERM_ERRORS: Readonly<Partial<Record<CheckCode, FieldError>>> = {
  requestedTooShort: "termTooShort",
  requestedTooLong: "termTooLong",
  requestedNotLater: "termNotLater",
  requestedEarlier: "termEarlier",
  requestedDiffers: "termDiffers",
};

/** 暂存并下一步 on the choose-type page (guide §1.4): makes the draft and issues its serial number (§1.8). */
export const startApplication = async (
  request: StartRequest,
): Promise<Result<{ id: string; serial: string }>> => {
  const { actor, type } = request;
  if (actor.kind !== "applicant") return refused(actor.kind === "public" ? "notSignedIn" : "notAllowed");
  if (!isApplicationType(type) || !isOpenType(type)) return refused("typeNotOpen");
  const at = now();
  const day = shanghaiDate(at);
  const typed = {
    requestedUntil: request.requestedUntil,
    sponsorInProcessSerial: request.sponsorInProcessSerial ?? "",
  };
  const form = currentForm(type);
  const { errors: fields, answers } = judge(judgedQuestions(form, ASKED_FIRST), typed, day);
  if (Object.keys(fields).length > 0) return invalid(fields, typed);
  const sponsor = await askSponsorRegistry(actor, answers.sponsorInProcessSerial ?? "", "");
  if (sponsor.error) return invalid({ sponsorInProcessSerial: sponsor.error }, typed);
  const carried = request.carry && (await collectCarried(actor, request.carry, factsOfType(type), form));
  if (request.carry && !carried) return refused("nothingToCarry");
  const copies = await copyBlobs(carried?.files ?? []);
  const started = await transact(
    async (tx, calendar) => {
      // Of what was carried over, the permit held alone is a fact; the rest may have changed and is looked at first.
      const { heldKind, heldExpiresOn } = carried?.answers ?? {};
      const known = { ...(heldKind ? { heldKind, heldExpiresOn } : {}), ...answers };
      const term = findings(form.checks, known, day, calendar).flatMap(({ code }) => TERM_ERRORS[code] ?? []);
      if (term[0]) return invalid({ requestedUntil: term[0] }, typed);
      return ok(
        await insertDraft(tx, {
          actor,
          type,
          answers: { ...carried?.answers, ...answers },
          at,
          sponsorSeen: sponsor.seen,
          carriedFrom: carried?.from,
          unconfirmed: carried?.unconfirmed,
          copies,
        }),
      );
    },
    { Application_serial_key: "numbersTaken" },
  );
  if (started.kind !== "ok") await dropBlobs(copies.map(({ storageKey }) => storageKey));
  return started;
};
