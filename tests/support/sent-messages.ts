import { db } from "@/lib/server/db/client";
import { readSms } from "@/lib/server/db/repositories/outbox";

/** The seconds in which a decision may be taken back are over: its message leaves with the next round. */
export const tenSecondsLater = () =>
  db.outboxMessage.updateMany({ where: { attempts: 0 }, data: { notBefore: new Date(0) } });

/** The text messages ordered so far, in their order. */
export const orderedMessages = async () => {
  const rows = await db.outboxMessage.findMany({ where: { kind: "SMS" }, orderBy: { sequence: "asc" } });
  return rows.map((row) => readSms(row.key, row.payloadCipher));
};

export const lastMessage = async () => {
  const last = (await orderedMessages()).at(-1);
  if (!last) throw new Error("no text message was ordered");
  return last;
};
