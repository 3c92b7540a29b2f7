import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { invalid, ok, refused, type Result } from "@/lib/domain/result";
import { typedWords } from "@/lib/domain/typed-text";
import { APPEAL_LENGTH, appealBy } from "@/lib/domain/visit/no-show";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { sealAppeal } from "@/lib/server/db/repositories/supply/appeals";
import { stop, transact } from "../case/transact";

/** 申诉: somebody says in their own words why a failure to keep an appointment was not their doing; once a failure, within
 *  APPEAL_DAYS. Refused: notFound (also another's), tooLateToAppeal, appealedAlready. */
export const appealNoShow = async (request: {
  readonly actor: Actor;
  readonly noShowId: string;
  readonly words: string;
}): Promise<Result<{ noShowId: string }>> => {
  const { actor, noShowId } = request;
  if (actor.kind !== "applicant") return refused("notAllowed");
  const words = typedWords(request.words);
  if (!words) return invalid({ words: "required" });
  if (words.length > APPEAL_LENGTH) return invalid({ words: "tooLong" });
  return transact(
    async (tx) => {
      const missed = isUuid(noShowId) ? await tx.noShow.findUnique({ where: { id: noShowId } }) : null;
      const visit =
        missed &&
        (await tx.appointment.findFirst({
          where: { id: missed.appointmentId, application: { accountId: actor.accountId } },
          select: { applicationId: true },
        }));
      if (!missed || !visit) return stop("notFound");
      const at = now();
      const last = appealBy(missed.date);
      if (shanghaiDate(at) > last) stop("tooLateToAppeal", { date: last });
      const { accountId } = actor;
      const wordsCipher = sealAppeal(noShowId, words);
      await tx.noShowAppeal.create({
        data: { noShowId, accountId, state: "OPEN", wordsCipher, receivedAt: at },
      });
      await writeAudit(tx, {
        actor,
        action: "appealNoShow",
        subject: `application:${visit.applicationId}`,
        data: { date: missed.date },
      });
      return ok({ noShowId });
    },
    { NoShowAppeal_pkey: "appealedAlready" },
  );
};
