import "server-only";
import { LIMITS } from "../../limits";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { dispatchBy } from "@/lib/domain/case/deadlines";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import type { LocalText } from "@/lib/domain/text";
import { type CaseOrder, FIRST_DUE } from "@/lib/domain/queue-order";
import { type Delivery, isPosted } from "@/lib/domain/visit/delivery";
import { maskPassport } from "@/lib/domain/people/passport";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { auditShownQueue } from "../../look-into-case";
import { Prisma } from "../../generated/client";
import { openAnswers } from "../../repositories/applications";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { openDelivery } from "../../repositories/deliveries";
import { unlessDamaged } from "../../unless-damaged";
import { pageOfCases } from "../../queue-order";
import { isSearch, NO_SEARCH, type QueueReading, type QueueSearch, searched } from "../../queue-search";

/** The desk's lists, in the order of the work. What is sent is work of this desk, what is collected only waits here, and
 *  what is on its way stands here for the sake of a number that was mistyped. */
export const PRODUCTION_STAGES = ["toStart", "inProduction", "toSend", "toCollect", "sent"] as const;
type ProductionStage = (typeof PRODUCTION_STAGES)[number];

const BY_POST = Prisma.sql`EXISTS (SELECT 1 FROM "Delivery" d WHERE d."applicationId" = a."id" AND d."method" = 'EMS')`;
const ROWS_OF: Readonly<Record<ProductionStage, Prisma.Sql>> = {
  toStart: Prisma.sql`a."state" = 'APPROVED'`,
  inProduction: Prisma.sql`a."state" = 'PRODUCING'`,
  toSend: Prisma.sql`a."state" = 'READY' AND ${BY_POST}`,
  toCollect: Prisma.sql`a."state" = 'READY' AND NOT ${BY_POST}`,
  sent: Prisma.sql`a."state" = 'DISPATCHED'`,
};

export interface PermitRow {
  readonly id: string;
  readonly version: number;
  readonly serial: string;
  readonly fullName: string;
  /** Masked; the whole number of the permit being made is shown on demand, and the look is audited. Undefined: what is
   *  sealed of this case cannot be read. */
  readonly passportNo: string | undefined;
  readonly validUntil: string;
  readonly approvedAt: Date | undefined;
  readonly permitNumber: string;
  /** Once it has left by EMS. */
  readonly trackingNo: string | undefined;
  readonly hall: LocalText | undefined;
  /** Until when it is to be made, handed over or, where EMS takes it, sent. */
  readonly dueOn: string | null;
  /** The address once the envelope is to be written. */
  readonly delivery: Delivery;
}

const select = {
  id: true,
  version: true,
  serial: true,
  fullName: true,
  answersCipher: true,
  state: true,
  dueOn: true,
  decision: { select: { validUntil: true, decidedAt: true } },
  permit: { select: { number: true, producedAt: true } },
  delivery: { select: { applicationId: true, method: true, trackingNo: true, detailsCipher: true } },
  appointments: {
    where: { status: "DONE" },
    orderBy: { bookedAt: "desc" },
    take: 1,
    select: { hall: { select: HALL_NAME } },
  },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof select }>;

/** What EMS takes is due when it should have left, not when it goes back. */
const dueOf = ({ dueOn, permit, delivery }: Row, calendar: Calendar): string | null =>
  permit?.producedAt && isPosted(delivery) && !delivery?.trackingNo
    ? dispatchBy(shanghaiDate(permit.producedAt), calendar).date
    : dueOn;

/** Only the desk that writes the envelope needs the address, and only then. */
const deliveryFor = (row: Row["delivery"], ready: boolean): Delivery => {
  const method = row?.method ?? "PICKUP";
  return row && ready ? openDelivery(row) : { method, address: undefined };
};

const permitRow = (found: Row, calendar: Calendar): PermitRow => {
  const { decision, permit, delivery, appointments, state, answersCipher, ...row } = found;
  const opened = unlessDamaged(
    row.id,
    () => ({
      passportNo: maskPassport(openAnswers({ id: row.id, answersCipher }).passportNo ?? ""),
      delivery: deliveryFor(delivery, state === "READY"),
    }),
    { passportNo: undefined, delivery: { method: delivery?.method ?? "PICKUP", address: undefined } },
  );
  return {
    ...row,
    ...opened,
    dueOn: dueOf(found, calendar),
    validUntil: decision?.validUntil ?? "",
    approvedAt: decision?.decidedAt,
    permitNumber: permit?.number ?? "",
    trackingNo: delivery?.trackingNo ?? undefined,
    hall: appointments[0] && hallNameOf(appointments[0].hall),
  };
};

interface ProductionList {
  readonly rows: readonly PermitRow[];
  /** Stops at LIMITS.countedTo. */
  readonly count: number;
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

export type ProductionQueue = Readonly<Record<ProductionStage, ProductionList>>;

const EMPTY: ProductionList = { rows: [], count: 0, next: undefined };

interface Asked {
  readonly search: QueueSearch;
  readonly order: CaseOrder;
}

/** The ids of a page of a list and one more with what they are ordered by, and how many the list has. */
const listOf = (stage: ProductionStage, { search, order }: Asked, cursor: string | undefined): Prisma.Sql => {
  const rows = Prisma.sql`"Application" a WHERE ${ROWS_OF[stage]} AND ${searched(search)}`;
  const { key, behind, orderBy } = pageOfCases(order, cursor);
  return Prisma.sql`SELECT ${stage} AS "stage",
    (SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${LIMITS.countedTo}) n) AS "count",
    ARRAY(SELECT a."id" FROM ${rows} ${behind} ORDER BY ${orderBy} LIMIT ${LIMITS.stagePage + 1}) AS "ids",
    ARRAY(SELECT ${key} FROM ${rows} ${behind} ORDER BY ${orderBy} LIMIT ${LIMITS.stagePage + 1}) AS "keys"`;
};

interface Found {
  readonly stage: ProductionStage;
  readonly count: number;
  readonly ids: readonly string[];
  readonly keys: readonly string[];
}

interface ProductionReading extends Omit<QueueReading<CaseOrder>, "after"> {
  /** Where the page of a list begins. */
  readonly cursors?: Readonly<Partial<Record<ProductionStage, string>>>;
}

/** Permits to be made, being made, to be sent, to be collected and on their way: a list each, first due first unless another order is
 *  asked for, with its own pages, so that none can hide another. Empty for other desks; audited. */
export const productionQueue = async (
  officer: OfficerActor,
  { search = NO_SEARCH, order = FIRST_DUE, cursors = {} }: ProductionReading = {},
): Promise<ProductionQueue> => {
  const queue = { toStart: EMPTY, inProduction: EMPTY, toSend: EMPTY, toCollect: EMPTY, sent: EMPTY };
  if (!hasRole(officer, ["PRODUCTION"])) return queue;
  const lists = PRODUCTION_STAGES.map((stage) => listOf(stage, { search, order }, cursors[stage]));
  const found = await db.$queryRaw<Found[]>(Prisma.join(lists, " UNION ALL "));
  const rows = await db.application.findMany({
    where: { id: { in: found.flatMap(({ ids }) => ids) } },
    select,
  });
  await auditShownQueue(officer, "production", rows.length, isSearch(search));
  const calendar = await loadCalendar();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const listed = found.map(({ stage, count, ids, keys }) => {
    const ordered = ids.flatMap((id, at) => {
      const row = rowOf.get(id);
      return row ? [{ row, serial: row.serial, orderKey: keys[at] ?? "" }] : [];
    });
    const { page, next } = pageOfCases(order, undefined).cut(ordered, LIMITS.stagePage);
    return [stage, { count, next, rows: page.map(({ row }) => permitRow(row, calendar)) }] as const;
  });
  return { ...queue, ...Object.fromEntries(listed) };
};
