import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import { actorOfSession, createSession } from "@/lib/server/edge/auth/sessions";
import { verifyAudit } from "@/lib/server/db/audit";
import { blindIndex } from "@/lib/server/base/crypto";
import { db } from "@/lib/server/db/client";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { changePhone } from "@/lib/use-cases/account/change-phone";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { anotherCode, codesSentTo, obtainCode, pastedCode } from "../../support/codes";
import { beginAfresh } from "../../support/fresh-clock";
import { aSubmitted, expectOk } from "../../support/factories/cases";
import { anApplicant } from "../../support/factories/people";
import { passSeconds } from "../../support/time";

const OLD = "+8619900000001";
const NEW = "+8619900000002";
const OTHER = "+8619900000003";
const browserId = randomUUID();

/** Somebody signed in with the phone, by a session that lives. */
const signedIn = async (phone = OLD): Promise<ApplicantActor> => {
  const actor = await anApplicant(phone);
  return { ...actor, sessionId: await createSession(db, { accountId: actor.accountId }, "here") };
};

const facts = { browserId, locale: "zh", address: "192.0.2.1" } as const;
const askOld = (actor: ApplicantActor, browser = browserId) =>
  sendCode({ ...facts, purpose: "OLD_PHONE", actor, browserId: browser });
const askNew = (actor: ApplicantActor, phone = NEW, browser = browserId) =>
  sendCode({ ...facts, purpose: "NEW_PHONE", actor, phone, browserId: browser });

const newestCode = async (phone: string): Promise<string> => (await codesSentTo(phone))[0] ?? "";

/** Asks for both codes and reads them off the two phones. */
const obtainBoth = async (actor: ApplicantActor, phone = NEW, browser = browserId) => {
  expectOk(await askNew(actor, phone, browser));
  expectOk(await askOld(actor, browser));
  const oldCode = await newestCode(await phoneOfAccount(db, actor.accountId));
  return { actor, phone, oldCode, newCode: await newestCode(phone), browserId: browser };
};

const phoneOf = (actor: ApplicantActor) => phoneOfAccount(db, actor.accountId);
const registerUnit = (phone: string) =>
  db.unitAccount.create({
    data: { id: randomUUID(), phoneIndex: blindIndex("phone", phone), unitName: "U" },
  });

beginAfresh();

describe("a change of phone with both codes", () => {
  it("moves the account, with its applications, to the new number", async () => {
    const actor = await signedIn();
    const { serial } = await aSubmitted({ applicant: actor });
    expect(await changePhone(await obtainBoth(actor))).toEqual({ kind: "ok", data: null });
    passSeconds(61);
    const elsewhere = { browserId, locale: "zh", userAgent: "test", address: "192.0.2.1" } as const;
    const { sessionId } = expectOk(
      await signIn({ phone: NEW, code: await obtainCode(NEW, browserId), ...elsewhere }),
    );
    const again = (await actorOfSession(sessionId)) as ApplicantActor;
    expect(again.accountId).toBe(actor.accountId);
    expect((await listOfApplicant(again, "applications")).rows.map((row) => row.serial)).toEqual([serial]);
    const stranger = expectOk(
      await signIn({ phone: OLD, code: await obtainCode(OLD, browserId), ...elsewhere }),
    );
    const anew = (await actorOfSession(stranger.sessionId)) as ApplicantActor;
    expect(anew.accountId).not.toBe(actor.accountId);
    expect((await listOfApplicant(anew, "applications")).rows).toEqual([]);
  });

  it("takes number and codes however they were typed", async () => {
    const input = await obtainBoth(await signedIn());
    const codes = { oldCode: pastedCode(input.oldCode), newCode: pastedCode(input.newCode) };
    expect((await changePhone({ ...input, ...codes, phone: "0086 199-0000-0002" })).kind).toBe("ok");
  });

  it("ends the account's other sessions and nobody else's", async () => {
    const actor = await signedIn();
    const other = await createSession(db, { accountId: actor.accountId }, "elsewhere");
    const stranger = await signedIn(OTHER);
    expectOk(await changePhone(await obtainBoth(actor)));
    expect(await actorOfSession(other)).toBeUndefined();
    expect(await actorOfSession(actor.sessionId)).toBeDefined();
    expect(await actorOfSession(stranger.sessionId)).toBeDefined();
  });

  it("tells the old number, once for each change", async () => {
    const actor = await signedIn();
    expectOk(await changePhone(await obtainBoth(actor)));
    passSeconds(61);
    expectOk(await changePhone(await obtainBoth(actor, OLD)));
    passSeconds(61);
    expectOk(await changePhone(await obtainBoth(actor)));
    const rows = await db.outboxMessage.findMany({ orderBy: { sequence: "asc" } });
    const told = rows
      .map((row) => readSms(row.key, row.payloadCipher))
      .filter((sms) => sms.template === "previousPhone")
      .map((sms) => sms.to);
    expect(told).toEqual([OLD, NEW, OLD]);
  });

  it("is on the account's record without a phone in the clear", async () => {
    const actor = await signedIn();
    expectOk(await changePhone(await obtainBoth(actor)));
    const row = await db.auditEntry.findFirstOrThrow({ where: { action: "changePhone" } });
    const hex = (phone: string) => Buffer.from(blindIndex("phone", phone)).toString("hex");
    expect(row.subject).toBe(`account:${actor.accountId}`);
    expect(row.data).toEqual({ before: hex(OLD), after: hex(NEW), sessionsEnded: 0 });
    expect(JSON.stringify(row.data)).not.toContain("199000");
    expect((await verifyAudit()).broken).toBeUndefined();
  });

  it("happens once under fifty parallel posts", async () => {
    const input = await obtainBoth(await signedIn());
    const results = await Promise.all(Array.from({ length: 50 }, () => changePhone(input)));
    expect(results.filter(({ kind }) => kind === "ok")).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { action: "changePhone" } })).toBe(1);
    expect(await phoneOf(input.actor)).toBe(NEW);
  });

  it("leaves no session to a sign-in with the old number in the same moment", async () => {
    const actor = await signedIn();
    const code = await obtainCode(OLD, browserId);
    passSeconds(61);
    const input = await obtainBoth(actor);
    const login = {
      phone: OLD,
      code,
      browserId,
      locale: "zh",
      userAgent: "test",
      address: "192.0.2.1",
    } as const;
    const [changed, entered] = await Promise.all([changePhone(input), signIn(login)]);
    expectOk(changed);
    const { sessionId } = expectOk(entered);
    // Either it came before and was ended with the others, or after and opened a new account.
    const found = await actorOfSession(sessionId);
    if (found) expect(found).not.toMatchObject({ accountId: actor.accountId });
  });
});

describe("a change of phone is refused", () => {
  const refuses = async (input: Parameters<typeof changePhone>[0], code: string, field: string) => {
    const before = await phoneOf(input.actor);
    const answer = await changePhone(input);
    expect(answer).toMatchObject({ kind: "refused", code, data: { field } });
    expect(await phoneOf(input.actor)).toBe(before);
    expect(await db.auditEntry.count({ where: { action: "changePhone" } })).toBe(0);
  };

  it.each([
    ["oldCode", "required", { oldCode: "" }],
    ["newCode", "required", { newCode: " " }],
    ["newCode", "code", { newCode: "12345" }],
    ["phone", "required", { phone: "" }],
    ["phone", "mobile", { phone: "0755-83774013" }],
    ["phone", "mobile", { phone: "+85261234567" }],
  ])("as invalid in %s: %s, which costs no try", async (field, code, change) => {
    const input = await obtainBoth(await signedIn());
    expect(await changePhone({ ...input, ...change })).toEqual({
      kind: "invalid",
      fields: { [field]: code },
    });
    expect((await changePhone(input)).kind).toBe("ok");
  });

  it("when one of the codes was never sent, whichever was", async () => {
    const actor = await signedIn();
    expectOk(await askOld(actor));
    const oldCode = await newestCode(OLD);
    await refuses({ actor, phone: NEW, oldCode, newCode: oldCode, browserId }, "codeWrong", "newCode");
    expectOk(await askNew(actor, OTHER));
    const newCode = await newestCode(OTHER);
    // The number typed last is not the one that was asked.
    await refuses({ actor, phone: NEW, oldCode, newCode, browserId }, "codeWrong", "newCode");
    expect((await changePhone({ actor, phone: OTHER, oldCode, newCode, browserId })).kind).toBe("ok");
  });

  it("when the codes are exchanged, or were sent to sign in", async () => {
    const input = await obtainBoth(await signedIn());
    const { oldCode, newCode } = input;
    if (oldCode !== newCode)
      await refuses({ ...input, oldCode: newCode, newCode: oldCode }, "codeWrong", "oldCode");
    passSeconds(61);
    const login = await obtainCode(OLD, browserId);
    if (login !== oldCode) await refuses({ ...input, oldCode: login }, "codeWrong", "oldCode");
    expect((await changePhone(input)).kind).toBe("ok");
  });

  it("with a code for the change where one to sign in is asked", async () => {
    const { newCode } = await obtainBoth(await signedIn());
    const answer = await signIn({
      phone: NEW,
      code: newCode,
      browserId,
      locale: "zh",
      userAgent: "test",
      address: "192.0.2.1",
    });
    expect(answer).toMatchObject({ kind: "refused", code: "codeWrong" });
  });

  it("in another browser than the one that asked", async () => {
    const input = await obtainBoth(await signedIn());
    await refuses({ ...input, browserId: randomUUID() }, "codeWrong", "oldCode");
    await refuses({ ...input, browserId: "" }, "codeWrong", "oldCode");
  });

  it("with the codes of another account", async () => {
    const input = await obtainBoth(await signedIn());
    await refuses({ ...input, actor: await signedIn(OTHER) }, "codeWrong", "oldCode");
  });

  it("after five minutes", async () => {
    const input = await obtainBoth(await signedIn());
    passSeconds(301);
    await refuses(input, "codeExpired", "oldCode");
  });

  it("with a wrong code, which kills only itself at the fifth try and leaves the right one good", async () => {
    const actor = await signedIn();
    const input = await obtainBoth(actor);
    const slip = { ...input, newCode: anotherCode(input.newCode) };
    for (let tries = 1; tries < 5; tries += 1) await refuses(slip, "codeWrong", "newCode");
    await refuses(slip, "codeDead", "newCode");
    await refuses(input, "codeDead", "newCode");
    passSeconds(61);
    expectOk(await askNew(actor));
    expect((await changePhone({ ...input, newCode: await newestCode(NEW) })).kind).toBe("ok");
  });

  it("after fifty parallel guesses, which are no more than five", async () => {
    const input = await obtainBoth(await signedIn());
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        changePhone({ ...input, oldCode: anotherCode(input.oldCode, index + 1) }),
      ),
    );
    await refuses(input, "codeDead", "oldCode");
    const dead = await db.otpChallenge.findFirstOrThrow({ where: { purpose: "OLD_PHONE" } });
    expect(dead.wrongTries).toBe(5);
  });

  it("to the number it already has, when the code is asked for as well", async () => {
    const actor = await signedIn();
    expect(await askNew(actor, "199 0000 0001")).toEqual({ kind: "refused", code: "phoneSame" });
    expect(await codesSentTo(OLD)).toEqual([]);
    await refuses({ ...(await obtainBoth(actor)), phone: OLD }, "phoneSame", "phone");
  });

  it.each([
    ["a unit's", registerUnit],
    ["another person's", (phone: string) => signedIn(phone)],
  ])("to %s number, and only once both codes are right", async (_, register) => {
    const actor = await signedIn();
    expectOk(await askNew(actor, OTHER));
    const unknown = await askNew(actor, "+8619900000004");
    await register(NEW);
    expect(await askNew(actor)).toEqual(unknown);
    expectOk(await askOld(actor));
    const codes = { oldCode: await newestCode(OLD), newCode: await newestCode(NEW) };
    const input = { actor, phone: NEW, browserId, ...codes };
    await refuses({ ...input, oldCode: anotherCode(codes.oldCode) }, "codeWrong", "oldCode");
    await refuses({ ...input, newCode: anotherCode(codes.newCode) }, "codeWrong", "newCode");
    await refuses(input, "phoneTaken", "phone");
    await refuses(input, "codeWrong", "oldCode");
  });

  it("to all but one of the accounts that want one number at the same moment", async () => {
    const inputs = [];
    for (let account = 0; account < 6; account += 1) {
      passSeconds(account === 5 ? 3600 : 61);
      const input = await obtainBoth(await anApplicant(), NEW, randomUUID());
      // The codes sent first would be stale by the last: they live from now on.
      await db.otpChallenge.updateMany({ data: { expiresAt: new Date(Date.now() + 10 * 3600_000) } });
      inputs.push(input);
    }
    const results = await Promise.all(inputs.map(changePhone));
    expect(results.filter(({ kind }) => kind === "ok")).toHaveLength(1);
    for (const result of results.filter(({ kind }) => kind !== "ok"))
      expect(result).toEqual({ kind: "refused", code: "phoneTaken", data: { field: "phone" } });
    expect(await db.account.count({ where: { phoneIndex: blindIndex("phone", NEW) } })).toBe(1);
  });

  it("to a second number that was asked for in another browser before the first change", async () => {
    const actor = await signedIn();
    const first = await obtainBoth(actor);
    passSeconds(61);
    const second = await obtainBoth(actor, OTHER, randomUUID());
    const results = await Promise.all([changePhone(first), changePhone(second)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["ok", "refused"]);
  });
});

describe("a number that is taken", () => {
  const askProved = async (actor: ApplicantActor, oldCode: string, phone = NEW) =>
    sendCode({ ...facts, purpose: "NEW_PHONE", actor, phone, oldCode });

  it.each([
    ["a unit's", registerUnit],
    ["another person's", (phone: string) => signedIn(phone)],
  ])("%s, is told before a code is spent on it to who proved the old number", async (_, register) => {
    const actor = await signedIn();
    await register(NEW);
    expectOk(await askOld(actor));
    const oldCode = await newestCode(OLD);
    const told = await askProved(actor, ` ${oldCode.slice(0, 3)} ${oldCode.slice(3)}`);
    expect(told).toEqual({ kind: "refused", code: "phoneTaken", data: { field: "phone" } });
    expect(await codesSentTo(NEW)).toEqual([]);
    // The old number's code is not spent by it.
    expectOk(await askProved(actor, oldCode, OTHER));
    const newCode = await newestCode(OTHER);
    expectOk(await changePhone({ actor, phone: OTHER, oldCode, newCode, browserId }));
  });

  it("is told to nobody without that code, and guessing it costs tries", async () => {
    const actor = await signedIn();
    await signedIn(NEW);
    expectOk(await askOld(actor));
    const oldCode = await newestCode(OLD);
    const wrong = await askProved(actor, anotherCode(oldCode));
    expect(wrong).toMatchObject({ code: "codeWrong", data: { field: "oldCode", left: 4 } });
    expect(await askProved(actor, anotherCode(oldCode), OTHER)).toMatchObject({
      code: "codeWrong",
      data: { field: "oldCode", left: 3 },
    });
    expect(await codesSentTo(NEW)).toEqual([]);
    expect(await askProved(actor, "12345")).toMatchObject({ kind: "ok" });
  });

  it("is told to one account three times a day, and is then sent a code like any other", async () => {
    const actor = await signedIn();
    const numbers = ["+8619900000011", "+8619900000012", "+8619900000013", "+8619900000014"];
    for (const number of numbers) await signedIn(number);
    expectOk(await askOld(actor));
    const oldCode = await newestCode(OLD);
    const codes = [];
    for (const number of numbers) {
      const answer = await askProved(actor, oldCode, number);
      codes.push(answer.kind === "refused" ? answer.code : answer.kind);
    }
    expect(codes).toEqual(["phoneTaken", "phoneTaken", "phoneTaken", "ok"]);
  });
});

describe("asking for the codes of a change", () => {
  it("is counted by account: strangers who ask for codes to sign in with take nothing from it", async () => {
    const actor = await signedIn();
    for (let stranger = 0; stranger < 5; stranger += 1)
      await obtainCode(OLD, randomUUID(), `203.0.113.${stranger}`);
    expectOk(await askOld(actor));
    expect(await askOld(actor)).toMatchObject({ kind: "refused", code: "rateLimited" });
    expectOk(await askNew(actor));
    expect(await askNew(actor)).toMatchObject({ kind: "refused", code: "rateLimited" });
  });

  it("goes to ten new numbers an hour on one account's word, whatever numbers they are", async () => {
    const actor = await signedIn();
    const numbers = Array.from({ length: 11 }, (_, index) => `199000004${String(index).padStart(2, "0")}`);
    const answers = [];
    for (const phone of numbers) answers.push(await askNew(actor, phone));
    expect(answers.slice(0, 10).every(({ kind }) => kind === "ok")).toBe(true);
    expect(answers[10]).toMatchObject({ kind: "refused", code: "rateLimited" });
  });
});
