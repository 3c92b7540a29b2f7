import "server-only";
import { randomUUID } from "node:crypto";
import { isOpenType } from "@/lib/domain/types/registry";
import { SCHEMA_VERSION, judgeStep } from "@/lib/domain/form/judge";
import { serialNumber } from "@/lib/domain/case/serial-number";
import { APPLICATION_TYPES, type ApplicationType } from "@/lib/domain/vocabulary";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, invalid, ok, refused } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { columnsOf } from "@/lib/server/db/repositories/applications";
import { nextSerial } from "@/lib/server/db/repositories/counters";
import { transact } from "../case/transact";

export interface StartRequest {
  readonly actor: Actor;
  readonly type: string;
  readonly requestedUntil: string;
  /** 家属(工作者)在办的业务编号, may be empty. */
  readonly sponsorInProcessSerial?: string;
}

const isType = (type: string): type is ApplicationType => APPLICATION_TYPES.some((known) => known === type);

/** 暂存并下一步 on the choose-type page (guide §1.4): makes the draft and issues its serial number (§1.8). */
export const startApplication = async (
  request: StartRequest,
): Promise<Result<{ id: string; serial: string }>> => {
  const { actor, type } = request;
  if (actor.kind !== "applicant") return refused(actor.kind === "public" ? "notSignedIn" : "notAllowed");
  if (!isType(type) || !isOpenType(type)) return refused("typeNotOpen");
  const at = now();
  const day = shanghaiDate(at);
  const answers = {
    requestedUntil: request.requestedUntil.trim(),
    sponsorInProcessSerial: (request.sponsorInProcessSerial ?? "").trim(),
  };
  const fields = {
    ...pick(judgeStep("permit", answers, day).errors, "requestedUntil"),
    ...pick(judgeStep("family", answers, day).errors, "sponsorInProcessSerial"),
  };
  if (Object.keys(fields).length > 0) return invalid(fields, answers);
  return transact(async (tx) => {
    const id = randomUUID();
    const serial = serialNumber(day, await nextSerial(tx, day));
    await tx.application.create({
      data: {
        id,
        serial,
        type,
        state: "DRAFT",
        accountId: actor.accountId,
        schemaVersion: SCHEMA_VERSION,
        createdAt: at,
        updatedAt: at,
        ...columnsOf(id, answers),
      },
    });
    await writeAudit(tx, {
      actor,
      action: "start",
      subject: `application:${id}`,
      data: { serial, type },
    });
    return ok({ id, serial });
  });
};

const pick = (errors: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  errors[name] ? { [name]: errors[name] } : {};
