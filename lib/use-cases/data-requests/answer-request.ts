import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { DATA_REQUEST_LENGTHS } from "@/lib/domain/people/data-requests";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { typedWords } from "@/lib/domain/typed-text";
import { numberInGroups } from "@/lib/domain/short-number";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { sealPart } from "@/lib/server/db/repositories/account/data-requests";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { stop, transact } from "../case/transact";

/** Answers a request about personal data in words; the person reads them on their page and is told by SMS. Refusals:
 *  notAllowed, notFound, requestAnswered (a colleague did). */
export const answerRequest = async (request: {
  readonly actor: Actor;
  readonly requestId: string;
  readonly answer: string;
}): Promise<Result<{ id: string }>> =>
  transact(async (tx) => {
    const { actor, requestId: id } = request;
    if (actor.kind !== "officer" || !hasRole(actor, rolesOf("requests"))) return stop("notAllowed");
    const answer = typedWords(request.answer);
    if (!answer) return invalid({ answer: "required" });
    if (answer.length > DATA_REQUEST_LENGTHS.answer) return invalid({ answer: "tooLong" });
    const row = isUuid(id) ? await tx.dataRequest.findUnique({ where: { id } }) : null;
    if (!row) return stop("notFound");
    const { count } = await tx.dataRequest.updateMany({
      where: { id, state: "RECEIVED" },
      data: {
        state: "ANSWERED",
        answeredById: actor.officerId,
        answeredAt: now(),
        answerCipher: sealPart(id, "answer", answer),
      },
    });
    if (count === 0) return stop("requestAnswered");
    const { accountId, number } = row;
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { id: true, phoneCipher: true, locale: true },
    });
    const data = { request: id };
    await writeAudit(tx, { actor, action: "answerRequest", subject: `account:${accountId}`, data });
    await enqueueSms(tx, {
      key: `dataAnswered:${id}`,
      phone: openPhone("Account", account),
      template: "dataAnswered",
      locale: account.locale,
      params: { no: numberInGroups(number) },
    });
    return ok({ id });
  });
