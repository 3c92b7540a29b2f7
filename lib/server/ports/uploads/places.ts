import "server-only";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import type { Actor } from "@/lib/domain/actors";
import type { Refused } from "@/lib/domain/result";
import { turnsOf } from "../../base/turns";

const MB = 1024 * 1024;

/** Bytes of bodies that may be in memory together: twelve of the largest single files, many more of the usual ones. A
 *  slow phone takes as many as it announced for as long as its bytes come, and no place where files are judged. */
const inReceivingTurn = turnsOf({
  name: "bodies",
  atOnce: 12 * (FILE_LIMITS.bytes + MB),
  perPerson: FILE_LIMITS.requestBytes,
  waitingPerPerson: 60,
});

/** A decoded 50-megapixel picture holds 200 MB: two are open at once, of one person one. */
const inJudgingTurn = turnsOf({ name: "judging", atOnce: 2, perPerson: 1, waitingPerPerson: 60 });

/** Receives and works on a body when there is room for what it announced; whoever announces nothing takes the room of
 *  the largest. Until then nothing of it is read. Refused: busy. */
export const whenReceivable = <T>(
  person: string,
  request: Request,
  work: () => Promise<T>,
): Promise<T | Refused> => {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  return inReceivingTurn(person, work, announced > 0 ? announced : FILE_LIMITS.requestBytes);
};

/** Opens a picture or a PDF when one of the few places is free. Refused: busy. */
export const whenJudgeable = <T>(actor: Actor, work: () => Promise<T>): Promise<T | Refused> =>
  inJudgingTurn("accountId" in actor ? actor.accountId : actor.kind, work);
