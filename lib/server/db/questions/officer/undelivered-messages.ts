import "server-only";
import { maskPhone } from "@/lib/domain/people/phone";
import { realNow } from "@/lib/server/base/clock";
import { IN_FLIGHT, readDocument, readSms } from "../../repositories/outbox";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";

export interface UndeliveredMessage {
  readonly id: string;
  /** A template of a text message or a code of a document. Undefined: the row cannot be read. */
  readonly about: string | undefined;
  /** Masked; empty for a document. */
  readonly to: string;
  readonly orderedAt: Date;
  /** FAILED: not sent. UNCERTAIN: the carrier did not tell. PENDING: tried in vain, is tried again. */
  readonly status: "FAILED" | "UNCERTAIN" | "PENDING";
  /** What the carrier or the printer said. */
  readonly reason: string;
  readonly serial: string;
}

/** Tries after which a message that is still tried counts as held up. */
const HELD_UP_AFTER = 3;
const MOST = 100;

/** What did not leave. A message on its way at this moment is not among them; one whose process died with it is. */
export const isUndelivered = (): Prisma.OutboxMessageWhereInput => ({
  OR: [
    { status: "FAILED" },
    { status: "UNCERTAIN", NOT: { lastError: IN_FLIGHT } },
    { status: "UNCERTAIN", notBefore: { lt: realNow() } },
    { status: "PENDING", attempts: { gte: HELD_UP_AFTER } },
  ],
});

const contentOf = (
  kind: string,
  key: string,
  cipher: Uint8Array,
): Pick<UndeliveredMessage, "about" | "to"> => {
  try {
    if (kind === "DOCUMENT") return { about: readDocument(key, cipher).kind, to: "" };
    const { template, to } = readSms(key, cipher);
    return { about: template, to: maskPhone(to) };
  } catch {
    return { about: undefined, to: "" };
  }
};

/** Text messages and documents that did not leave, the latest first; of one application or of all. */
export const undeliveredMessages = async (applicationId?: string): Promise<UndeliveredMessage[]> => {
  const rows = await db.outboxMessage.findMany({
    where: { AND: [isUndelivered(), applicationId ? { applicationId } : {}] },
    orderBy: { sequence: "desc" },
    take: MOST,
    select: {
      id: true,
      kind: true,
      key: true,
      payloadCipher: true,
      status: true,
      createdAt: true,
      lastError: true,
      applicationId: true,
    },
  });
  const ids = rows.flatMap((row) => row.applicationId ?? []);
  const cases = await db.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, serial: true },
  });
  return rows.map(({ id, kind, key, payloadCipher, status, createdAt, lastError, applicationId: about }) => ({
    id,
    ...contentOf(kind, key, payloadCipher),
    orderedAt: createdAt,
    status: status as UndeliveredMessage["status"],
    reason: lastError ?? "",
    serial: cases.find((each) => each.id === about)?.serial ?? "",
  }));
};
