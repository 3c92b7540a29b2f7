import "server-only";
import { type Result, ok } from "@/lib/domain/result";
import { factsOfType } from "@/lib/domain/types/known-types";
import { queueForRoom } from "@/lib/server/db/repositories/tickets/tickets";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { stop } from "../case/transact";

/** 转面谈: what the window sees asks for an interview first. The visitor keeps the number and waits for a room; after it the
 *  window goes on. Refused where the type knows none (noInterview), where one was held already (alreadyInterviewed) and in
 *  a hall without rooms (noInterviewRoom). */
export const sendToInterview = (request: CaseAct): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "sendToInterview", async ({ tx, subject, move }) => {
    const { appointment, row } = subject;
    if (!appointment) throw new Error(`${row.serial} is at a window without an appointment`);
    if (!factsOfType(subject.type()).interview) stop("noInterview");
    const held = await tx.interview.findUnique({
      where: { applicationId: subject.id },
      select: { passed: true },
    });
    if (held) stop("alreadyInterviewed");
    const { rooms } = await tx.hall.findUniqueOrThrow({
      where: { id: appointment.hallId },
      select: { rooms: true },
    });
    if (rooms.length === 0) stop("noInterviewRoom");
    await queueForRoom(tx, appointment.id);
    await move({ due: null, patch: { interviewRequired: true } });
    return ok({ serial: row.serial });
  });
