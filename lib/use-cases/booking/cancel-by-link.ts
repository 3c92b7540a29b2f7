import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { codeError } from "@/lib/domain/people/attempts";
import { invalid, type Refused, refused, type Result } from "@/lib/domain/result";
import { typedCode } from "@/lib/domain/typed-text";
import { blindIndex } from "@/lib/server/base/crypto";
import { inTransaction } from "@/lib/server/db/client";
import {
  type OwnerOfVisit,
  type VisitToCancel,
  visitToCancel,
} from "@/lib/server/db/questions/public/visit-to-cancel";
import { readCancelToken } from "@/lib/server/documents/verification/cancel-token";
import { BOOKING_ACTS, countAsked } from "@/lib/server/edge/asking-limits";
import { type Asker, countedFor } from "@/lib/server/edge/auth/asker";
import { type CodeBinding, proveCode, redeemCode } from "@/lib/server/edge/auth/otp";
import { type CodeSent, sendCode } from "../account/send-code";
import { cancelAppointment, type CancelledVisit } from "./cancel-appointment";

interface LinkRequest extends Asker {
  /** Of the link on the slip. */
  readonly token: string;
}

/** The visit of a link and its owner; undefined for a link we did not make, and once the visit stands no more. */
const behind = async (
  token: string,
): Promise<{ readonly visit: VisitToCancel; readonly owner: OwnerOfVisit } | undefined> => {
  const appointmentId = readCancelToken(token);
  return appointmentId === undefined ? undefined : visitToCancel(appointmentId);
};

/** What the page behind a link shows; undefined: the link is not ours, or the visit stands no more. */
export const visitOfLink = async (token: string): Promise<VisitToCancel | undefined> =>
  (await behind(token))?.visit;

const stands = async (token: string): Promise<Refused | { readonly owner: OwnerOfVisit }> => {
  const found = await behind(token);
  if (!found) return refused("notFound");
  const { visit, owner } = found;
  return visit.cancellable ? { owner } : refused("tooLateToCancel", { date: visit.cancelBy.toISOString() });
};

/** Sends a code to the phone of the account whose visit the link names; the number is told to nobody. Refused: notFound,
 *  tooLateToCancel, and what sendCode refuses. */
export const sendCancelCode = async ({ token, ...asker }: LinkRequest): Promise<Result<CodeSent>> => {
  const found = await stands(token);
  if (!("owner" in found)) return found;
  const { phone, locale } = found.owner;
  return sendCode({ ...asker, purpose: "CANCEL_VISIT", phone, locale });
};

/** 凭链接取消: cancels the visit of a link with the code that was sent to its account's phone, by the very rules and limits of
 *  the signed-in cancel. The code is used up by the cancelling alone: who first has to understand that the application ends
 *  with the visit asks for no second one. Refused: notFound, codeWrong and its like, rateLimited, and what cancelling is
 *  refused for. */
export const cancelByLink = async (
  request: LinkRequest & { readonly code: string; readonly understood: boolean },
): Promise<Result<CancelledVisit>> => {
  const code = typedCode(request.code);
  const wrong = codeError(code);
  if (wrong) return invalid({ code: wrong });
  const found = await stands(request.token);
  if (!("owner" in found)) return found;
  const { appointmentId, accountId, phone, locale } = found.owner;
  const { browserId, address } = request;
  // Not rolled back on a refusal: a wrong try must count.
  const withCode = (use: typeof proveCode): Promise<Refused | undefined> =>
    inTransaction(async (tx) => {
      const { key } = await countedFor(tx, blindIndex("phone", phone), request);
      const binding: CodeBinding = { phone, purpose: "CANCEL_VISIT", browserId, countedFor: key };
      return use(tx, binding, code);
    });
  const unproved = await withCode(proveCode);
  if (unproved) return unproved;
  const actor: ApplicantActor = { kind: "applicant", accountId, sessionId: "", locale };
  const tooMany = await countAsked(BOOKING_ACTS, actor, address);
  if (tooMany) return tooMany;
  const cancelled = await cancelAppointment({
    actor,
    appointmentId,
    understood: request.understood,
    byLink: true,
  });
  if (cancelled.kind === "ok") await withCode(redeemCode);
  return cancelled;
};
