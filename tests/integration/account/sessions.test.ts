import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/server/edge/auth/passwords";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { actorOfSession, createSession, endSessionsOf, sessionsOf } from "@/lib/server/edge/auth/sessions";
import type { ApplicantActor } from "@/lib/domain/actors";
import { blindIndex } from "@/lib/server/base/crypto";
import { db } from "@/lib/server/db/client";
import { checkOfficerPassword } from "@/lib/use-cases/account/check-officer-password";
import { endOtherSessions } from "@/lib/use-cases/account/end-other-sessions";
import { endSession } from "@/lib/use-cases/account/end-session";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { signInOfficer } from "@/lib/use-cases/account/sign-in-officer";
import { signOut } from "@/lib/use-cases/account/sign-out";
import { codesSentTo, obtainCode, obtainOfficerCode, pastedCode } from "../../support/codes";
import { beginAfresh } from "../../support/fresh-clock";
import { passSeconds } from "../../support/time";

const MINUTE = 60_000;
const browserId = randomUUID();
const officer = { staffNo: "P1001", password: "Pre-review 1001", phone: "+8619900001001" };

const anOfficer = async (over: { disabledAt?: Date } = {}) => {
  const id = randomUUID();
  await db.officer.create({
    data: {
      id,
      staffNo: officer.staffNo,
      name: "LI Wen",
      passwordHash: await hashPassword(officer.password),
      phoneCipher: sealPhone("Officer", id, officer.phone),
      phoneIndex: blindIndex("phone", officer.phone),
      roles: ["PRE_REVIEWER"],
      ...over,
    },
  });
  return id;
};

const signedIn = async (phone = "+8619900000001", userAgent = "phone"): Promise<ApplicantActor> => {
  const result = await signIn({
    phone,
    code: await obtainCode(phone, browserId),
    browserId,
    locale: "en",
    userAgent,
    address: "192.0.2.1",
  });
  if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  const actor = await actorOfSession(result.data.sessionId);
  if (actor?.kind !== "applicant") throw new Error("not an applicant");
  return actor;
};

const rest = (sessionId: string, minutes: number) =>
  db.session.update({
    where: { id: sessionId },
    data: { lastSeenAt: new Date(Date.now() - minutes * MINUTE) },
  });

beginAfresh();

describe("an applicant's session", () => {
  it("names the account and the language of the sign-in", async () => {
    expect(await signedIn()).toMatchObject({ kind: "applicant", locale: "en" });
  });

  it("lives through 29 minutes of rest and not through 31", async () => {
    const { sessionId } = await signedIn();
    await rest(sessionId, 29);
    expect(await actorOfSession(sessionId)).toBeDefined();
    await rest(sessionId, 31);
    expect(await actorOfSession(sessionId)).toBeUndefined();
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).endReason).toBe("idle");
  });

  it("ends after twelve hours however busy", async () => {
    const { sessionId } = await signedIn();
    const { createdAt, expiresAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(12 * 60 * MINUTE);
    await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await actorOfSession(sessionId)).toBeUndefined();
  });

  it("is marked as seen at most once a minute", async () => {
    const { sessionId } = await signedIn();
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const before = await seen();
    await actorOfSession(sessionId);
    expect(await seen()).toEqual(before);
    await rest(sessionId, 2);
    await actorOfSession(sessionId);
    expect((await seen()).getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it("is not kept alive by what a page asks by itself", async () => {
    const { sessionId } = await signedIn();
    const { lastSeenAt } = await rest(sessionId, 5);
    expect(await actorOfSession(sessionId, false)).toBeDefined();
    const row = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(row.lastSeenAt).toEqual(lastSeenAt);
  });

  it("outlives a jump of the practice clock", async () => {
    const { sessionId } = await signedIn();
    passSeconds(40 * 24 * 3600);
    expect(await actorOfSession(sessionId)).toBeDefined();
  });

  it("is over at once when its owner signs out", async () => {
    const actor = await signedIn();
    await signOut({ actor });
    expect(await actorOfSession(actor.sessionId)).toBeUndefined();
    const rows = await db.auditEntry.findMany({ orderBy: { sequence: "asc" } });
    expect(rows.map((row) => row.action)).toEqual(["signIn", "signOut"]);
  });

  it("is seen and ended from another device of the owner, and by nobody else", async () => {
    const phone = await signedIn();
    passSeconds(61);
    const desk = await signedIn("+8619900000001", "desk");
    const stranger = await signedIn("+8619900000002");
    expect((await sessionsOf(desk)).map(({ userAgent, current }) => [userAgent, current])).toEqual([
      ["desk", true],
      ["phone", false],
    ]);
    expect(await endSession({ actor: stranger, sessionId: phone.sessionId })).toEqual({
      kind: "refused",
      code: "notFound",
    });
    expect((await endSession({ actor: desk, sessionId: phone.sessionId })).kind).toBe("ok");
    expect(await actorOfSession(phone.sessionId)).toBeUndefined();
    expect(await actorOfSession(desk.sessionId)).toBeDefined();
    expect(await endSession({ actor: desk, sessionId: "no uuid" })).toMatchObject({ code: "notFound" });
  });
});

describe("several sessions of one person", () => {
  it("are five of an applicant and two of an officer; the one longest unused makes room", async () => {
    const actor = await signedIn();
    const officerId = await anOfficer();
    const living = (owner: object) => db.session.count({ where: { ...owner, endedAt: null } });
    for (let device = 0; device < 7; device += 1) {
      await createSession(db, { accountId: actor.accountId }, `device ${device}`);
      await createSession(db, { officerId }, `device ${device}`);
    }
    expect(await living({ accountId: actor.accountId })).toBe(5);
    expect(await living({ officerId })).toBe(2);
    expect(await actorOfSession(actor.sessionId)).toBeUndefined();
  });

  it("are logged out together but the one that asks, and nobody else's with them", async () => {
    const stranger = await signedIn("+8619900000009");
    const here = await signedIn();
    const others = [
      await createSession(db, { accountId: here.accountId }, "tablet"),
      await createSession(db, { accountId: here.accountId }, "desk"),
    ];
    expect(await endOtherSessions({ actor: here })).toEqual({ kind: "ok", data: { ended: 2 } });
    for (const other of others) expect(await actorOfSession(other)).toBeUndefined();
    expect(await actorOfSession(here.sessionId)).toBeDefined();
    expect(await actorOfSession(stranger.sessionId)).toBeDefined();
    expect(await endOtherSessions({ actor: here })).toEqual({ kind: "ok", data: { ended: 0 } });
    expect(await db.auditEntry.count({ where: { action: "endOtherSessions" } })).toBe(1);
  });

  it("end with the next sign-in of the same browser", async () => {
    const before = await signedIn();
    passSeconds(61);
    const code = await obtainCode("+8619900000002", browserId);
    const other = { phone: "+8619900000002", code, browserId, address: "192.0.2.1", userAgent: "" };
    const signed = await signIn({ ...other, locale: "en", replaces: before.sessionId });
    expect(signed.kind).toBe("ok");
    expect(await actorOfSession(before.sessionId)).toBeUndefined();
  });
});

describe("an officer's sign-in", () => {
  it("takes the password, then the code sent to the officer's own phone", async () => {
    const id = await anOfficer();
    const code = await obtainOfficerCode(officer, browserId);
    const result = await signInOfficer({
      staffNo: "p1001",
      code: pastedCode(code),
      browserId,
      userAgent: "desk",
      address: "192.0.2.1",
    });
    if (result.kind !== "ok") throw new Error(JSON.stringify(result));
    expect(await actorOfSession(result.data.sessionId)).toMatchObject({
      kind: "officer",
      officerId: id,
      roles: ["PRE_REVIEWER"],
      staffNo: "P1001",
    });
  });

  it("opens nothing to a role nobody knows, and keeps the ones that are known", async () => {
    const id = await anOfficer();
    await db.officer.update({ where: { id }, data: { roles: ["OF_TOMORROW", "PRE_REVIEWER"] } });
    const sessionId = await createSession(db, { officerId: id }, "desk");
    expect(await actorOfSession(sessionId)).toMatchObject({ officerId: id, roles: ["PRE_REVIEWER"] });
  });

  it("answers a wrong password and an unknown number alike and sends nothing", async () => {
    await anOfficer();
    const step = (staffNo: string, password: string) =>
      checkOfficerPassword({ staffNo, password, browserId, locale: "zh", address: "192.0.2.3" });
    expect(await step(officer.staffNo, "wrong")).toEqual({ kind: "refused", code: "credentialsWrong" });
    expect(await step("X9999", "wrong")).toEqual({ kind: "refused", code: "credentialsWrong" });
    expect(await codesSentTo(officer.phone)).toEqual([]);
    expect(await step(" ", "")).toEqual({
      kind: "invalid",
      fields: { staffNo: "required", password: "required" },
    });
  });

  it("stops taking passwords after ten tries in a quarter of an hour, the right one too", async () => {
    await anOfficer();
    const step = (password: string) =>
      checkOfficerPassword({
        staffNo: officer.staffNo,
        password,
        browserId,
        locale: "zh",
        address: "192.0.2.3",
      });
    for (let attempt = 0; attempt < 10; attempt += 1) await step("wrong");
    expect(await step(officer.password)).toMatchObject({ kind: "refused", code: "rateLimited" });
    passSeconds(901);
    expect((await step(officer.password)).kind).toBe("ok");
  });

  it("cannot begin with the second step, nor go on in another browser", async () => {
    await anOfficer();
    expect(
      (
        await signInOfficer({
          staffNo: "P1001",
          code: "123456",
          browserId,
          userAgent: "",
          address: "192.0.2.1",
        })
      ).kind,
    ).toBe("refused");
    const code = await obtainOfficerCode(officer, browserId);
    const elsewhere = await signInOfficer({
      staffNo: "P1001",
      code,
      browserId: randomUUID(),
      userAgent: "",
      address: "192.0.2.1",
    });
    expect(elsewhere).toMatchObject({ kind: "refused", code: "codeWrong" });
  });

  it("keeps the code of a moment ago when the password is typed again", async () => {
    await anOfficer();
    const code = await obtainOfficerCode(officer, browserId);
    await obtainOfficerCode(officer, browserId);
    expect(await codesSentTo(officer.phone)).toEqual([code]);
  });

  it("does not take a code that was sent for an applicant's sign-in", async () => {
    await anOfficer();
    const code = await obtainCode(officer.phone, browserId);
    expect(
      (await signInOfficer({ staffNo: "P1001", code, browserId, userAgent: "", address: "192.0.2.1" })).kind,
    ).toBe("refused");
  });

  it("ends at once when the officer is disabled, and cannot be repeated", async () => {
    const id = await anOfficer();
    const sessionId = await createSession(db, { officerId: id }, "desk");
    await db.officer.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await actorOfSession(sessionId)).toBeUndefined();
    await expect(obtainOfficerCode(officer, browserId)).rejects.toThrow("credentialsWrong");
  });

  it("gives sessions of eight hours that end after fifteen minutes of rest", async () => {
    const id = await anOfficer();
    const sessionId = await createSession(db, { officerId: id }, "desk");
    const { createdAt, expiresAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(8 * 60 * MINUTE);
    await rest(sessionId, 16);
    expect(await actorOfSession(sessionId)).toBeUndefined();
  });

  it("loses all sessions but the one that changed the phone", async () => {
    const officerId = await anOfficer();
    const kept = await createSession(db, { officerId }, "desk");
    const lost = await createSession(db, { officerId }, "home");
    expect(await endSessionsOf(db, { officerId }, "revoked", kept)).toBe(1);
    expect(await actorOfSession(lost)).toBeUndefined();
    expect(await actorOfSession(kept)).toBeDefined();
  });
});
