import "server-only";
import { LIMITS } from "../../limits";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { maskPhone } from "@/lib/domain/people/phone";
import { realNow } from "@/lib/server/base/clock";
import { IN_FLIGHT, readDocument, readSms } from "../../repositories/outbox";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { LATEST_FIRST, type MessageOrder } from "@/lib/domain/queue-order";
import { typedNumber } from "@/lib/domain/typed-text";
import { pageByNumber } from "../../queue-cursor";
import { unlessDamaged } from "../../unless-damaged";
import { auditShownQueue } from "../../look-into-case";

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
/** What did not leave. A message on its way at this moment is not among them; one whose process died with it is. */
export const isUndelivered = (): Prisma.OutboxMessageWhereInput => ({
  OR: [
    { status: "FAILED" },
    { status: "UNCERTAIN", NOT: { lastError: IN_FLIGHT } },
    { status: "UNCERTAIN", notBefore: { lt: realNow() } },
    { status: "PENDING", attempts: { gte: HELD_UP_AFTER } },
  ],
});

const contentOf = ({ kind, key, payloadCipher: cipher }: Row): Pick<UndeliveredMessage, "about" | "to"> => {
  if (kind === "DOCUMENT") return { about: readDocument(key, cipher).kind, to: "" };
  const { template, to } = readSms(key, cipher);
  return { about: template, to: maskPhone(to) };
};

const select = {
  id: true,
  kind: true,
  key: true,
  payloadCipher: true,
  status: true,
  createdAt: true,
  lastError: true,
  applicationId: true,
  sequence: true,
} as const satisfies Prisma.OutboxMessageSelect;

type Row = Prisma.OutboxMessageGetPayload<{ select: typeof select }>;

const messageOf = (row: Row, serial: string): UndeliveredMessage => ({
  id: row.id,
  ...unlessDamaged(row.id, () => contentOf(row), { about: undefined, to: "" }),
  orderedAt: row.createdAt,
  status: row.status as UndeliveredMessage["status"],
  reason: row.lastError ?? "",
  serial,
});

interface UndeliveredMessages {
  readonly rows: readonly UndeliveredMessage[];
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

export const MESSAGE_STATUSES = ["FAILED", "UNCERTAIN", "PENDING"] as const;

interface MessageReading {
  /** A serial number or a part of it. An administrator reads no case, so that neither name nor passport finds one. */
  readonly text?: string;
  readonly status?: UndeliveredMessage["status"] | undefined;
  readonly order?: MessageOrder;
  readonly after?: string | undefined;
}

/** The messages about cases whose serial number has the part; of as many cases as a desk counts. */
const aboutSerial = async (text: string): Promise<Prisma.OutboxMessageWhereInput> => {
  const part = typedNumber(text);
  if (!/^\d{3,17}$/.test(part)) return { id: { in: [] } };
  const about = await db.outboxMessage.findMany({
    where: { AND: [isUndelivered(), { applicationId: { not: null } }] },
    distinct: ["applicationId"],
    take: LIMITS.countedTo,
    select: { applicationId: true },
  });
  const ids = about.flatMap(({ applicationId }) => applicationId ?? []);
  const cases = await db.application.findMany({
    where: { id: { in: ids }, serial: { contains: part } },
    select: { id: true },
  });
  return { applicationId: { in: cases.map(({ id }) => id) } };
};

/** Text messages and documents that did not leave, the latest first unless the other way is asked for, a page of them; for
 *  administrators, who send them again. Audited. */
export const undeliveredMessages = async (
  officer: OfficerActor,
  { text = "", status, order = LATEST_FIRST, after }: MessageReading = {},
): Promise<UndeliveredMessages> => {
  if (!hasRole(officer, ["ADMIN"])) return { rows: [], next: undefined };
  const { behind, orderBy, take, cut } = pageByNumber(LIMITS.queuePage, order.isDown, after);
  const found = await db.outboxMessage.findMany({
    where: {
      AND: [isUndelivered(), behind, status ? { status } : {}, text ? await aboutSerial(text) : {}],
    },
    orderBy,
    take,
    select,
  });
  const { page, next } = cut(found);
  const cases = await db.application.findMany({
    where: { id: { in: page.flatMap((row) => row.applicationId ?? []) } },
    select: { id: true, serial: true },
  });
  const serialOf = new Map(cases.map(({ id, serial }) => [id, serial]));
  await auditShownQueue(officer, "messages", page.length, Boolean(text || status));
  return { rows: page.map((row) => messageOf(row, serialOf.get(row.applicationId ?? "") ?? "")), next };
};

/** What did not reach the applicant of one case; the caller has been let into it. */
export const undeliveredOfCase = async (found: {
  readonly id: string;
  readonly serial: string;
}): Promise<UndeliveredMessage[]> => {
  const rows = await db.outboxMessage.findMany({
    where: { AND: [isUndelivered(), { applicationId: found.id }] },
    orderBy: { sequence: "desc" },
    take: LIMITS.queue,
    select,
  });
  return rows.map((row) => messageOf(row, found.serial));
};
