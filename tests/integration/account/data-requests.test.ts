import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { OPEN_DATA_REQUESTS } from "@/lib/domain/people/data-requests";
import { numberInGroups } from "@/lib/domain/short-number";
import { verifyAudit } from "@/lib/server/db/audit";
import { db } from "@/lib/server/db/client";
import { erasable, ownRequests } from "@/lib/server/db/questions/data-requests/own-requests";
import { requestInbox } from "@/lib/server/db/questions/data-requests/request-inbox";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import { actorOfSession, createSession } from "@/lib/server/edge/auth/sessions";
import { storage } from "@/lib/server/ports/storage/storage";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { answerRequest } from "@/lib/use-cases/data-requests/answer-request";
import { askForCorrection } from "@/lib/use-cases/data-requests/ask-for-correction";
import { eraseData } from "@/lib/use-cases/data-requests/erase-data";
import { anotherCode, codesSentTo, pastedCode } from "../../support/codes";
import {
  aCompleteDraft,
  aDraft,
  aFile,
  aSubmitted,
  declarationOf,
  expectOk,
} from "../../support/factories/cases";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { beginAfresh } from "../../support/fresh-clock";
import { lastMessage } from "../../support/sent-messages";
import { passSeconds } from "../../support/time";

const browserId = randomUUID();
beginAfresh();

const erase = async (actor: ApplicantActor, words = "") => {
  expectOk(await sendCode({ purpose: "ERASE", actor, browserId, locale: "zh", address: "192.0.2.1" }));
  const [code = ""] = await codesSentTo(await phoneOfAccount(db, actor.accountId));
  passSeconds(61);
  return eraseData({ actor, code: pastedCode(code), words, browserId });
};

describe("erasure", () => {
  it("takes drafts, their files and the account with its sessions at once when nothing was submitted", async () => {
    const actor = await anApplicant();
    const sessionId = await createSession(db, { accountId: actor.accountId }, "phone");
    const draft = await aDraft({ applicant: actor });
    const fileId = await aFile(draft.id, "PHOTO");
    expect(await erasable(actor)).toEqual({ drafts: 1, kept: [] });
    expect(expectOk(await erase(actor))).toEqual({ drafts: 1, account: true });
    expect(await db.account.findUnique({ where: { id: actor.accountId } })).toBeNull();
    expect(await db.application.count({ where: { id: draft.id } })).toBe(0);
    expect(await storage.find(`files/${fileId}`)).toBeUndefined();
    expect(await actorOfSession(sessionId)).toBeUndefined();
    expect((await verifyAudit()).broken).toBeUndefined();
  });

  it("leaves what was submitted, says so with its term, and is asked of the officers once", async () => {
    const { applicant, id, serial } = await aSubmitted();
    await aDraft({ applicant });
    expect(await erasable(applicant)).toEqual({
      drafts: 1,
      kept: [{ serial, state: "SUBMITTED", until: undefined }],
    });
    const first = expectOk(await erase(applicant, "请删除照片"));
    expect(first).toMatchObject({ drafts: 1, account: false });
    expect(await erase(applicant)).toMatchObject({ data: { drafts: 0, number: first.number } });
    expect(await db.application.findMany({ select: { id: true } })).toEqual([{ id }]);
    expect(await ownRequests(applicant)).toMatchObject([
      { kind: "ERASURE", words: "请删除照片", answer: "" },
    ]);
    await db.application.update({
      where: { id },
      data: { state: "LAPSED", updatedAt: new Date("2026-11-27T10:00:00Z") },
    });
    expect((await erasable(applicant)).kept).toMatchObject([{ serial, until: "2036-11-27" }]);
  });

  it("needs the code sent to the account's own number; a wrong one erases nothing", async () => {
    const actor = await anApplicant();
    await aDraft({ applicant: actor });
    expectOk(await sendCode({ purpose: "ERASE", actor, browserId, locale: "zh", address: "192.0.2.1" }));
    const [code = ""] = await codesSentTo(await phoneOfAccount(db, actor.accountId));
    const wrong = await eraseData({ actor, code: anotherCode(code), words: "", browserId });
    expect(wrong).toMatchObject({ code: "codeWrong" });
    expect(await eraseData({ actor, code: "", words: "", browserId })).toMatchObject({ kind: "invalid" });
    expect((await erasable(actor)).drafts).toBe(1);
  });

  it("and a submission in the same moment: the case is whole or gone, never half", async () => {
    for (let round = 0; round < 4; round += 1) {
      const draft = await aCompleteDraft();
      const [erased, submitted] = await Promise.all([
        erase(draft.applicant),
        submitApplication(declarationOf(draft)),
      ]);
      const row = await db.application.findUnique({
        where: { id: draft.id },
        include: { submissions: true },
      });
      expect(submitted.kind === "ok").toBe(row?.state === "SUBMITTED");
      if (row) expect(row.submissions).toHaveLength(1);
      else expect(erased).toMatchObject({ kind: "ok", data: { account: true } });
    }
  });
});

describe("a correction only an officer can make", () => {
  it("reaches the officers, is answered in words, and its maker reads them and is told", async () => {
    const { applicant, serial } = await aSubmitted();
    const { number } = expectOk(await askForCorrection({ actor: applicant, words: " 姓名拼写有误 " }));
    const admin = await anOfficer(["ADMIN"]);
    const { rows, counts } = await requestInbox(admin, { state: "RECEIVED" });
    expect(rows).toMatchObject([{ number, kind: "CORRECTION", words: "姓名拼写有误", serials: [serial] }]);
    expect(counts).toEqual({ RECEIVED: 1, ANSWERED: 0 });
    const requestId = rows[0]?.id ?? "";
    expectOk(await answerRequest({ actor: admin, requestId, answer: "已更正。" }));
    expect(await answerRequest({ actor: admin, requestId, answer: "再答" })).toMatchObject({
      code: "requestAnswered",
    });
    expect(await ownRequests(applicant)).toMatchObject([{ state: "ANSWERED", answer: "已更正。" }]);
    expect(await lastMessage()).toMatchObject({
      template: "dataAnswered",
      params: { no: numberInGroups(number) },
    });
    expect(JSON.stringify(await db.dataRequest.findMany({ select: { kind: true, state: true } }))).toBe(
      '[{"kind":"CORRECTION","state":"ANSWERED"}]',
    );
  });

  it("is read and answered by no other role, and shown to nobody else", async () => {
    const { applicant } = await aSubmitted();
    expectOk(await askForCorrection({ actor: applicant, words: "x" }));
    const { id: requestId } = await db.dataRequest.findFirstOrThrow();
    for (const role of ["PRE_REVIEWER", "RECEPTION", "WINDOW", "APPROVER"] as const) {
      const officer = await anOfficer([role]);
      expect((await requestInbox(officer, { state: "RECEIVED" })).rows).toEqual([]);
      expect(await answerRequest({ actor: officer, requestId, answer: "x" })).toMatchObject({
        code: "notAllowed",
      });
    }
    expect(await answerRequest({ actor: applicant, requestId, answer: "x" })).toMatchObject({
      code: "notAllowed",
    });
    expect(await ownRequests(await anApplicant())).toEqual([]);
  });

  it("waits its turn: a few at once, and words that say something", async () => {
    const actor = await anApplicant();
    expect(await askForCorrection({ actor, words: "  " })).toMatchObject({ fields: { words: "required" } });
    expect(await askForCorrection({ actor, words: "x".repeat(1001) })).toMatchObject({
      fields: { words: "tooLong" },
    });
    const asked = await Promise.all(Array.from({ length: 6 }, () => askForCorrection({ actor, words: "x" })));
    expect(asked.filter(({ kind }) => kind === "ok")).toHaveLength(OPEN_DATA_REQUESTS);
    expect(asked.find(({ kind }) => kind !== "ok")).toMatchObject({ code: "requestOpen" });
  });
});
