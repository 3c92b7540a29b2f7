import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import type { ByLocale } from "@/lib/domain/locales";
import { ok, type Result } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { sealAppealAnswer } from "@/lib/server/db/repositories/supply/appeals";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { explanation } from "../case/check-note";
import { stop, transact } from "../case/transact";

/** Decides an appeal, with words in every language. Granted, the failure counts no more from this moment on, and with it
 *  falls a suspension that stood on it. Refused: notAllowed, notFound, appealAnswered (a colleague did). */
export const answerAppeal = async (request: {
  readonly actor: Actor;
  readonly noShowId: string;
  readonly granted: boolean;
  readonly words: ByLocale<string>;
}): Promise<Result<{ noShowId: string }>> =>
  transact(async (tx) => {
    const { actor, noShowId, granted } = request;
    if (actor.kind !== "officer" || !hasRole(actor, rolesOf("appeals"))) return stop("notAllowed");
    const answer = explanation(request.words);
    const appeal = isUuid(noShowId)
      ? await tx.noShowAppeal.findUnique({ where: { noShowId }, include: { noShow: true } })
      : null;
    if (!appeal) return stop("notFound");
    const at = now();
    const { count } = await tx.noShowAppeal.updateMany({
      where: { noShowId, state: "OPEN" },
      data: {
        state: granted ? "GRANTED" : "REFUSED",
        answeredById: actor.officerId,
        answeredAt: at,
        answerCipher: sealAppealAnswer(noShowId, answer),
      },
    });
    if (count === 0) return stop("appealAnswered");
    if (granted) await tx.noShow.update({ where: { id: noShowId }, data: { waivedAt: at } });
    const { date, appointmentId } = appeal.noShow;
    const { applicationId } = await tx.appointment.findUniqueOrThrow({
      where: { id: appointmentId },
      select: { applicationId: true },
    });
    const data = { date, granted };
    await writeAudit(tx, { actor, action: "answerAppeal", subject: `application:${applicationId}`, data });
    const account = await tx.account.findUniqueOrThrow({
      where: { id: appeal.accountId },
      select: { id: true, phoneCipher: true, locale: true },
    });
    await enqueueSms(tx, {
      key: `appeal:${noShowId}`,
      phone: openPhone("Account", account),
      template: granted ? "appealGranted" : "appealRefused",
      locale: account.locale,
      params: { date },
      applicationId,
    });
    return ok({ noShowId });
  });
