import { randomUUID } from "node:crypto";
import type { Challenge } from "altcha-lib/types";
import { solveProof } from "@/components/login/solve-proof";
import type { RefusalDataOf } from "@/lib/domain/refusals";
import type { Result } from "@/lib/domain/result";
import { blindIndex } from "@/lib/server/base/crypto";
import { db, disconnect, inTransaction } from "@/lib/server/db/client";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { hashPassword } from "@/lib/server/edge/auth/passwords";
import { netsOf } from "@/lib/server/edge/auth/asker";
import { fromWhere, slowStranger } from "@/lib/server/edge/auth/slow-strangers";
import { checkOfficerPassword } from "@/lib/use-cases/account/check-officer-password";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { signInOfficer } from "@/lib/use-cases/account/sign-in-officer";
import { lookUpStatus } from "@/lib/use-cases/reading/look-up-status";
import { anotherCode, codesSentTo } from "../../support/codes";
import { emptyTables } from "../../support/database";
import { stopPassing, passSeconds } from "../../support/time";

type Demand = RefusalDataOf["proofNeeded"];

const PHONE = "+8619900000001";
const HOME = "198.51.100.7";
/** Fifty addresses of fifty nets. */
const STRANGERS = Array.from({ length: 50 }, (_, index) => `203.${index}.113.9`);

const demandOf = (result: Result<unknown>): Demand => {
  if (result.kind !== "refused" || result.code !== "proofNeeded")
    throw new Error(`no proof was asked for: ${JSON.stringify(result)}`);
  return result.data as unknown as Demand;
};

/** What the browser does with a demand. */
const solve = async ({ challenge }: Demand): Promise<string> =>
  (await solveProof(challenge, new AbortController())) ?? "";

const ask = (browserId: string, address: string, proof = "", phone = PHONE) =>
  sendCode({ phone, purpose: "LOGIN", browserId, locale: "zh", address, proof });
const enter = (code: string, browserId: string, address: string) =>
  signIn({ phone: PHONE, code, browserId, address, locale: "zh", userAgent: "test" });

/** Asks and pays when asked to. */
const askPaying = async (browserId: string, address: string, phone = PHONE): Promise<Result<unknown>> => {
  const first = await ask(browserId, address, "", phone);
  if (first.kind !== "refused" || first.code !== "proofNeeded") return first;
  return ask(browserId, address, await solve(demandOf(first)), phone);
};

const newestCode = async (phone = PHONE): Promise<string> => (await codesSentTo(phone))[0] ?? "";

beforeEach(async () => {
  await emptyTables();
  stopPassing();
});
afterAll(async () => {
  stopPassing();
  jest.useRealTimers();
  await disconnect();
});

describe("fifty strangers at one phone", () => {
  const attack = async (): Promise<void> => {
    for (const address of STRANGERS) {
      const browserId = randomUUID();
      await ask(browserId, address);
      for (let guess = 1; guess <= 2; guess += 1)
        await enter(anotherCode("123456", guess), browserId, address);
    }
  };

  it("do not keep its holder out for a minute, neither where they signed in before nor in a new browser", async () => {
    const [known, fresh] = [randomUUID(), randomUUID()];
    await ask(known, HOME);
    expect((await enter(await newestCode(), known, HOME)).kind).toBe("ok");
    passSeconds(61);
    await attack();
    expect((await ask(known, HOME)).kind).toBe("ok");
    expect((await enter(await newestCode(), known, HOME)).kind).toBe("ok");
    expect((await askPaying(fresh, "198.51.100.8")).kind).toBe("ok");
    expect((await enter(await newestCode(), fresh, "198.51.100.8")).kind).toBe("ok");
  });

  it("get five codes for nothing; after that each costs work", async () => {
    const answers = [];
    for (const address of STRANGERS) answers.push(await ask(randomUUID(), address));
    expect(answers.filter(({ kind }) => kind === "ok")).toHaveLength(5);
    expect(answers.slice(5).every((answer) => demandOf(answer).seconds >= 20)).toBe(true);
    expect(await codesSentTo(PHONE)).toHaveLength(5);
  });
});

it("makes somebody pay who asks for codes to one number after another from many addresses", async () => {
  const answers = [];
  for (const [index, address] of STRANGERS.slice(0, 40).entries())
    answers.push(await ask(randomUUID(), address, "", `+86199000003${String(index).padStart(2, "0")}`));
  expect(answers.filter(({ kind }) => kind === "ok")).toHaveLength(20);
  demandOf(answers[20] ?? { kind: "ok", data: null });
});

const anOfficerWithPhone = async (): Promise<void> => {
  const id = randomUUID();
  await db.officer.create({
    data: {
      id,
      staffNo: "P1001",
      name: "陈晓预",
      passwordHash: await hashPassword("right-password"),
      phoneCipher: sealPhone("Officer", id, PHONE),
      phoneIndex: blindIndex("phone", PHONE),
      roles: ["PRE_REVIEWER"],
    },
  });
};

describe("fifty strangers at one officer", () => {
  it("close neither the password nor the second factor, in a known browser or a new one", async () => {
    await anOfficerWithPhone();
    const [known, fresh] = [randomUUID(), randomUUID()];
    const check = (password: string, browserId: string, address: string, proof = "") =>
      checkOfficerPassword({ staffNo: "P1001", password, browserId, address, locale: "zh", proof });
    const finish = async (browserId: string, address: string) =>
      signInOfficer({ staffNo: "P1001", code: await newestCode(), browserId, address, userAgent: "" });
    await check("right-password", known, HOME);
    expect((await finish(known, HOME)).kind).toBe("ok");
    passSeconds(61);
    for (const address of STRANGERS) {
      const browserId = randomUUID();
      await ask(browserId, address);
      await enter(anotherCode("123456"), browserId, address);
      await check("wrong", browserId, address);
    }
    expect((await check("right-password", known, HOME)).kind).toBe("ok");
    expect((await finish(known, HOME)).kind).toBe("ok");
    const first = await check("right-password", fresh, "198.51.100.8");
    const paid = await check("right-password", fresh, "198.51.100.8", await solve(demandOf(first)));
    expect(paid.kind).toBe("ok");
    expect((await finish(fresh, "198.51.100.8")).kind).toBe("ok");
  }, 60_000);
});

describe("a proof", () => {
  const demand = async (browserId: string, address: string): Promise<Demand> => {
    for (const stranger of STRANGERS.slice(0, 5)) await ask(randomUUID(), stranger);
    return demandOf(await ask(browserId, address));
  };
  const browserId = randomUUID();

  it("is good once, for one phone, browser and address", async () => {
    const proof = await solve(await demand(browserId, HOME));
    demandOf(await ask(randomUUID(), HOME, proof));
    demandOf(await ask(browserId, "192.0.2.77", proof));
    expect((await ask(browserId, HOME, proof)).kind).toBe("ok");
    passSeconds(61);
    demandOf(await ask(browserId, HOME, proof));
  });

  it.each(["nonsense", "{}", "null", '{"challenge":{},"solution":{}}', "wait.0.0.x.y", "wait....", "[]"])(
    "that is none (%s) is asked for anew",
    async (proof) => {
      await demand(browserId, HOME);
      demandOf(await ask(browserId, HOME, proof));
    },
  );

  it("cannot be made easier by its bearer", async () => {
    const { challenge } = await demand(browserId, HOME);
    const easy = JSON.parse(challenge) as Challenge;
    const eased = {
      ...easy,
      parameters: { ...easy.parameters, cost: 1, keyPrefix: "00", keySignature: undefined },
    };
    const proof = await solve({ challenge: JSON.stringify(eased), ticket: "", seconds: 0 });
    demandOf(await ask(browserId, HOME, proof));
  });

  it("without script is a wait: too early it stays the same, in time it is good, once", async () => {
    const { ticket, seconds } = await demand(browserId, HOME);
    const early = demandOf(await ask(browserId, HOME, ticket));
    expect(early.ticket).toBe(ticket);
    expect(early.seconds).toBeLessThanOrEqual(seconds);
    atRealTime(seconds + 1);
    demandOf(await ask(randomUUID(), HOME, ticket));
    expect((await ask(browserId, HOME, ticket)).kind).toBe("ok");
    passSeconds(61);
    demandOf(await ask(browserId, HOME, ticket));
  });

  it("of waiting is worth one act at a time, however many tickets one address collected", async () => {
    const others = [randomUUID(), randomUUID(), randomUUID()];
    const phones = ["+8619900000001", "+8619900000002", "+8619900000003"];
    for (const phone of phones)
      for (const stranger of STRANGERS.slice(0, 5)) await ask(randomUUID(), stranger, "", phone);
    const tickets: string[] = [];
    for (const [index, phone] of phones.entries())
      tickets.push(demandOf(await ask(others[index] ?? "", HOME, "", phone)).ticket);
    atRealTime(30);
    const answers = [];
    for (const [index, phone] of phones.entries())
      answers.push(await ask(others[index] ?? "", HOME, tickets[index], phone));
    expect(answers.filter(({ kind }) => kind === "ok")).toHaveLength(1);
  });
});

/** Moves the real clock, which proofs are measured by, leaving timers alone. */
const atRealTime = (secondsFromNow: number): void => {
  jest.useFakeTimers({
    now: Date.now() + secondsFromNow * 1000,
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
      "setTimeout",
      "clearTimeout",
    ],
  });
};
afterEach(() => jest.useRealTimers());

it("counts what comes from one address and from its net, whatever it aims at", async () => {
  const from = (address: string) =>
    inTransaction((tx) =>
      slowStranger(tx, "send x", { browserId: "", address }, fromWhere({ browserId: "", address })),
    );
  const answers = [];
  for (let index = 0; index < 31; index += 1) answers.push(await from("203.0.113.1"));
  expect(answers.map(Boolean)).toEqual([...Array<boolean>(30).fill(false), true]);
  for (let index = 0; index < 29; index += 1) expect(await from("203.0.113.2")).toBeUndefined();
  expect(await from("203.0.113.3")).toMatchObject({ code: "proofNeeded" });
  expect(await from("203.0.114.3")).toBeUndefined();
  expect(netsOf("2001:db8:1:2:3::4").host).toBe(netsOf("2001:db8:1:2:ffff::1").host);
  expect(netsOf("2001:db8:1:2::4").host).not.toBe(netsOf("2001:db8:1:3::4").host);
  expect(netsOf("::ffff:203.0.113.1")).toEqual(netsOf("203.0.113.1"));
});

it("lets nobody's wrong status queries keep the holder from asking", async () => {
  const serial = "44030026112700001";
  const query = (address: string, proof = "") =>
    lookUpStatus({ serial, passportNo: "E1", birthDate: "1990-01-01", address, browserId: "", proof });
  const answers = [];
  for (const address of STRANGERS) answers.push(await query(address));
  expect(answers.filter((answer) => answer.kind === "refused" && answer.code === "notFound")).toHaveLength(
    20,
  );
  const holder = await query(HOME, await solve(demandOf(await query(HOME))));
  expect(holder).toMatchObject({ code: "notFound" });
  expect(await db.rateCounter.count({ where: { key: { contains: "203." } } })).toBe(0);
});
