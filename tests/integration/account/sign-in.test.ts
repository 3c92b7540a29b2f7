import { randomUUID } from "node:crypto";
import { blindIndex } from "@/lib/server/base/crypto";
import { db } from "@/lib/server/db/client";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { anotherCode, codesSentTo, obtainCode } from "../../support/codes";
import { beginAfresh } from "../../support/fresh-clock";
import { passSeconds, stopPassing } from "../../support/time";

const PHONE = "+8619900000001";
const browserId = randomUUID();
const elsewhere = { locale: "zh", userAgent: "test", address: "192.0.2.1" } as const;
const enter = (code: string, phone = PHONE, browser = browserId) =>
  signIn({ phone, code, browserId: browser, ...elsewhere });
const ask = (phone = PHONE, address = "192.0.2.1") =>
  sendCode({ phone, purpose: "LOGIN", browserId, locale: "zh", address });

beginAfresh();

describe("signing in with phone and code", () => {
  it("makes the account on the first sign-in and finds it again on the next", async () => {
    const first = await enter(await obtainCode(PHONE, browserId));
    passSeconds(61);
    const second = await enter(await obtainCode(PHONE, browserId), "199 0000-0001");
    expect([first.kind, second.kind]).toEqual(["ok", "ok"]);
    expect(await db.account.count()).toBe(1);
    expect(await db.session.count()).toBe(2);
  });

  it("stores neither the phone nor the code in the clear", async () => {
    const code = await obtainCode(PHONE, browserId);
    await enter(code);
    const account = await db.account.findFirstOrThrow();
    const challenge = await db.otpChallenge.findFirstOrThrow();
    const outbox = await db.outboxMessage.findFirstOrThrow();
    for (const bytes of [account.phoneCipher, account.phoneIndex, challenge.codeHmac, outbox.payloadCipher]) {
      expect(Buffer.from(bytes).toString("latin1")).not.toContain("19900000001");
      expect(Buffer.from(bytes).toString("latin1")).not.toContain(code);
    }
  });

  it("makes one account of two first sign-ins at once", async () => {
    const other = randomUUID();
    const one = await obtainCode(PHONE, browserId);
    passSeconds(61);
    const two = await obtainCode(PHONE, other);
    const results = await Promise.all([enter(one), enter(two, PHONE, other)]);
    expect(results.map((result) => result.kind)).toEqual(["ok", "ok"]);
    expect(await db.account.count()).toBe(1);
  });

  it("takes a code once, also under fifty parallel tries", async () => {
    const code = await obtainCode(PHONE, browserId);
    const results = await Promise.all(Array.from({ length: 50 }, () => enter(code)));
    expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
    expect(await db.session.count()).toBe(1);
  });

  it("lets fifty parallel guesses be no more than five", async () => {
    const code = await obtainCode(PHONE, browserId);
    await Promise.all(Array.from({ length: 50 }, (_, index) => enter(anotherCode(code, index + 1))));
    expect((await db.otpChallenge.findFirstOrThrow()).wrongTries).toBe(5);
    expect(await enter(code)).toEqual({ kind: "refused", code: "codeDead" });
  });

  it("says how many tries are left and kills the code at the fifth", async () => {
    const code = await obtainCode(PHONE, browserId);
    const wrong = anotherCode(code);
    const answers = [];
    for (let attempt = 0; attempt < 5; attempt += 1) answers.push(await enter(wrong));
    expect(answers[0]).toEqual({ kind: "refused", code: "codeWrong", data: { left: 4 } });
    expect(answers[4]).toEqual({ kind: "refused", code: "codeDead" });
    expect(await enter(code)).toEqual({ kind: "refused", code: "codeDead" });
  });

  it("refuses a code after five minutes", async () => {
    const code = await obtainCode(PHONE, browserId);
    passSeconds(301);
    expect(await enter(code)).toEqual({ kind: "refused", code: "codeExpired" });
  });

  it("refuses a right code in another browser", async () => {
    const code = await obtainCode(PHONE, browserId);
    expect(await enter(code, PHONE, randomUUID())).toMatchObject({ kind: "refused", code: "codeWrong" });
    expect((await enter(code)).kind).toBe("ok");
  });

  it("lets a new code replace the one before it", async () => {
    const old = await obtainCode(PHONE, browserId);
    passSeconds(61);
    const fresh = await obtainCode(PHONE, browserId);
    if (old !== fresh) expect((await enter(old)).kind).toBe("refused");
    expect((await enter(fresh)).kind).toBe("ok");
  });

  it("takes full-width digits and spaces", async () => {
    const code = await obtainCode(PHONE, browserId);
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(" ");
    expect((await enter(wide, "+86 199-0000-0001")).kind).toBe("ok");
  });

  it.each([
    ["", "", { phone: "required", code: "required" }],
    ["12345", "123456", { phone: "mobile" }],
    ["0755-83774013", "123456", { phone: "mobile" }],
    [PHONE, "12a456", { code: "code" }],
    [PHONE, "1234567", { code: "code" }],
  ])("calls phone %j with code %j invalid", async (phone, code, fields) => {
    expect(await enter(code, phone)).toEqual({ kind: "invalid", fields });
  });

  it("refuses a unit processor's number only once the code is right", async () => {
    await db.unitAccount.create({
      data: { id: randomUUID(), phoneIndex: blindIndex("phone", PHONE), unitName: "U" },
    });
    const code = await obtainCode(PHONE, browserId);
    expect(await enter(anotherCode(code))).toMatchObject({ code: "codeWrong" });
    expect(await enter(code)).toEqual({ kind: "refused", code: "unitPhone" });
    expect(await db.account.count()).toBe(0);
  });
});

describe("ten wrong codes in a row", () => {
  const fail = async (times: number) => {
    let last;
    for (let attempt = 0; attempt < times; attempt += 1) {
      if (attempt % 5 === 0) {
        passSeconds(3601);
        await obtainCode(PHONE, browserId);
      }
      const [code = ""] = await codesSentTo(PHONE);
      last = await enter(anotherCode(code));
    }
    return last;
  };

  it("lock the phone for a quarter of an hour, over the resend, then for an hour", async () => {
    expect(await fail(10)).toEqual({ kind: "refused", code: "phoneLocked", data: { minutes: 15 } });
    expect(await ask()).toMatchObject({ code: "phoneLocked" });
    passSeconds(15 * 60 + 1);
    expect(await fail(10)).toEqual({ kind: "refused", code: "phoneLocked", data: { minutes: 60 } });
  });

  it("are forgotten after a right one", async () => {
    await fail(9);
    passSeconds(3601);
    expect((await enter(await obtainCode(PHONE, browserId))).kind).toBe("ok");
    expect(await fail(9)).toMatchObject({ code: "codeWrong" });
  });
});

describe("asking for codes", () => {
  it("is possible once a minute, five times an hour, ten times a day", async () => {
    expect((await ask()).kind).toBe("ok");
    expect(await ask()).toMatchObject({ kind: "refused", code: "rateLimited" });
    for (let sent = 1; sent < 5; sent += 1) {
      passSeconds(61);
      expect((await ask()).kind).toBe("ok");
    }
    passSeconds(61);
    expect(await ask()).toMatchObject({ code: "rateLimited" });
    passSeconds(3600);
    for (let sent = 5; sent < 10; sent += 1) {
      passSeconds(61);
      expect((await ask()).kind).toBe("ok");
    }
    passSeconds(3601);
    expect(await ask()).toMatchObject({ code: "rateLimited" });
    expect(await codesSentTo(PHONE)).toHaveLength(10);
  });

  it("sends one of fifty parallel requests", async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
    expect(await codesSentTo(PHONE)).toHaveLength(1);
  });

  it("is one of two, also when the later request read the clock before the earlier one", async () => {
    passSeconds(1);
    expect((await ask()).kind).toBe("ok");
    stopPassing();
    expect(await ask()).toMatchObject({ kind: "refused", code: "rateLimited" });
  });

  it("answers a known and an unknown phone alike", async () => {
    await enter(await obtainCode(PHONE, browserId));
    passSeconds(61);
    expect(await ask(PHONE)).toEqual(await ask("+8619900000002"));
  });

  it("is possible again when the practice clock was set back", async () => {
    passSeconds(40 * 24 * 3600);
    await ask();
    stopPassing();
    expect((await ask()).kind).toBe("ok");
  });
});
