import { now } from "@/lib/server/base/clock";
import { setPracticeTime, returnToRealTime } from "@/lib/server/db/practice-clock";
import { db, disconnect, inTransaction } from "@/lib/server/db/client";
import { enqueueSms } from "@/lib/server/engine/outbox";
import { drainOutbox } from "@/lib/server/engine/outbox-drain";
import type { SmsGateway, SmsMessage, SmsOutcome } from "@/lib/server/ports/sms/gateway";
import { emptyTables, sql } from "@/tests/support/database";

const ONE = "+8619900000001";
const OTHER = "+8619900000002";
const noDocuments = { makeDocument: () => Promise.reject(new Error("no document was ordered")) };

/** A carrier that keeps what it was given and answers as told. */
const carrier = (answer: (message: SmsMessage) => SmsOutcome = () => ({ kind: "sent" })) => {
  const messages: SmsMessage[] = [];
  const gateway: SmsGateway = {
    send: (message) => {
      messages.push(message);
      return Promise.resolve(answer(message));
    },
  };
  return { gateway, messages, numbers: () => messages.map((message) => message.params.no) };
};

const lapsed = (no: string, phone = ONE): Promise<void> =>
  inTransaction((tx) =>
    enqueueSms(tx, { key: `lapsed:${no}`, phone, locale: "zh", template: "lapsed", params: { no } }),
  );
const code = (key: string, dropAfter: Date): Promise<void> =>
  inTransaction((tx) =>
    enqueueSms(tx, { key, phone: ONE, locale: "zh", template: "otp", params: { code: "012345" }, dropAfter }),
  );
const inFiveMinutes = (): Date => new Date(now().getTime() + 300_000);
const row = (key: string) => db.outboxMessage.findUniqueOrThrow({ where: { key } });
/** Puts the waiting time of every message behind us. */
const waitOver = () => sql(`UPDATE "OutboxMessage" SET "notBefore" = now() - interval '1 second'`);

beforeEach(emptyTables);
afterAll(disconnect);

test("a message leaves only if its transaction commits", async () => {
  await expect(
    inTransaction(async (tx) => {
      await enqueueSms(tx, { key: "a", phone: ONE, locale: "zh", template: "lapsed", params: { no: "1" } });
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  const { gateway, messages } = carrier();
  expect(await drainOutbox({ gateway, ...noDocuments })).toBe(0);
  expect(messages).toEqual([]);
});

test("the same key twice is one message", async () => {
  await lapsed("1");
  await lapsed("1");
  const { gateway, messages } = carrier();
  await drainOutbox({ gateway, ...noDocuments });
  await drainOutbox({ gateway, ...noDocuments });
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ to: ONE, text: "【外国人服务】您的申请1已失效，如需办理请重新申请。" });
});

test("neither number nor text stands readable in the outbox", async () => {
  await lapsed("44030026112300001");
  const [raw] = await sql<{ all: string }>(
    `SELECT encode("payloadCipher", 'escape') || "lane" AS all FROM "OutboxMessage"`,
  );
  expect(raw?.all).not.toContain("19900000001");
  expect(raw?.all).not.toContain("44030026112300001");
});

test("messages to one phone leave in order, another phone does not wait for them", async () => {
  await lapsed("1");
  await lapsed("2");
  await lapsed("3", OTHER);
  const { gateway, numbers } = carrier();
  await drainOutbox({ gateway, ...noDocuments });
  expect(numbers().sort()).toEqual(["1", "3"]);
  await drainOutbox({ gateway, ...noDocuments });
  expect(numbers().at(-1)).toBe("2");
});

test("while the carrier is away nothing is lost, and the order holds when it is back", async () => {
  await lapsed("1");
  await lapsed("2");
  const away = carrier(() => ({ kind: "retryable", detail: "ECONNREFUSED" }));
  await drainOutbox({ gateway: away.gateway, ...noDocuments });
  await drainOutbox({ gateway: away.gateway, ...noDocuments });
  expect(away.numbers()).toEqual(["1"]);
  expect(await row("lapsed:1")).toMatchObject({ status: "PENDING", attempts: 1, lastError: "ECONNREFUSED" });
  await waitOver();
  const back = carrier();
  await drainOutbox({ gateway: back.gateway, ...noDocuments });
  await drainOutbox({ gateway: back.gateway, ...noDocuments });
  expect(back.numbers()).toEqual(["1", "2"]);
});

test("a code that came too late is dropped, not sent", async () => {
  await code("otp:1", new Date(now().getTime() - 1));
  const { gateway, messages } = carrier();
  await drainOutbox({ gateway, ...noDocuments });
  expect(messages).toEqual([]);
  expect((await row("otp:1")).status).toBe("DROPPED");
});

test("a code does not wait behind a message that was put off", async () => {
  await lapsed("1");
  await drainOutbox({
    gateway: carrier(() => ({ kind: "rateLimited", detail: "day" })).gateway,
    ...noDocuments,
  });
  await code("otp:2", inFiveMinutes());
  const { gateway, messages } = carrier();
  await drainOutbox({ gateway, ...noDocuments });
  expect(messages.map((message) => message.template)).toEqual(["otp"]);
});

test("what may have been sent is marked and never sent again", async () => {
  await lapsed("1");
  const { gateway, messages } = carrier(() => ({ kind: "uncertain", detail: "ECONNRESET" }));
  await drainOutbox({ gateway, ...noDocuments });
  await waitOver();
  await drainOutbox({ gateway, ...noDocuments });
  expect(messages).toHaveLength(1);
  expect(await row("lapsed:1")).toMatchObject({ status: "UNCERTAIN", lastError: "ECONNRESET" });
});

test("a process that dies while sending leaves the message marked as uncertain; its phone's next one waits a minute", async () => {
  await lapsed("1");
  await lapsed("2");
  const dying: SmsGateway = { send: () => Promise.reject(new Error("killed")) };
  await expect(drainOutbox({ gateway: dying, ...noDocuments })).rejects.toThrow("killed");
  const { gateway, numbers } = carrier();
  await drainOutbox({ gateway, ...noDocuments });
  expect(numbers()).toEqual([]);
  expect((await row("lapsed:1")).status).toBe("UNCERTAIN");
  await waitOver();
  await drainOutbox({ gateway, ...noDocuments });
  expect(numbers()).toEqual(["2"]);
});

test("a number that does not exist fails for good and holds nobody up", async () => {
  await lapsed("1");
  await lapsed("2");
  const { gateway, numbers } = carrier((message) =>
    message.params.no === "1"
      ? { kind: "invalidNumber", detail: "isv.MOBILE_NUMBER_ILLEGAL" }
      : { kind: "sent" },
  );
  await drainOutbox({ gateway, ...noDocuments });
  await drainOutbox({ gateway, ...noDocuments });
  expect(numbers()).toEqual(["1", "2"]);
  expect((await row("lapsed:1")).status).toBe("FAILED");
});

test("ten drains at once send each of fifty messages once", async () => {
  for (let no = 0; no < 50; no += 1) await lapsed(String(no), `+86199000010${String(no).padStart(2, "0")}`);
  const { gateway, numbers } = carrier();
  for (let round = 0; round < 4; round += 1)
    await Promise.all(Array.from({ length: 10 }, () => drainOutbox({ gateway, ...noDocuments })));
  expect(numbers()).toHaveLength(50);
  expect(new Set(numbers()).size).toBe(50);
});

test("in the demo a message becomes an inbox row in the outbox's own transaction", async () => {
  await code("otp:1", inFiveMinutes());
  await drainOutbox({ gateway: "inbox", ...noDocuments });
  const [sms] = await db.demoSms.findMany();
  expect(sms).toMatchObject({ to: ONE, template: "otp" });
  expect(sms?.text).toBe("【外国人服务】验证码012345，5分钟内有效，请勿告知他人。\n@localhost #012345");
  expect((await row("otp:1")).status).toBe("DONE");
});

test("a jump of the practice clock strands no message", async () => {
  await setPracticeTime(new Date("2027-03-01T01:00:00Z"));
  await lapsed("1");
  await returnToRealTime();
  const { gateway, numbers } = carrier();
  await drainOutbox({ gateway, ...noDocuments });
  expect(numbers()).toEqual(["1"]);
});
