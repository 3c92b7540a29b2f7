import "server-only";
import type { ReleasePolicy } from "@/lib/domain/visit/release";
import type { LocalText } from "@/lib/domain/text";
import type { HourLeft } from "@/lib/domain/visit/family";
import { rowsBy, type Tx } from "../../client";
import { HALL_NAME_IN_SQL } from "../halls";
import { OPEN_TO_ALL_TEXT } from "./open-to-all";

/** What was booked by a key before. */
export interface EarlierVisit {
  readonly id: string;
  readonly number: string;
  readonly cancelBy: Date;
  readonly applicationId: string;
  readonly groupId: string | null;
  readonly hallId: string;
  readonly date: string;
  readonly start: string;
}

/** What a person has done that counts when they book. */
interface PersonFacts {
  readonly bookedToday: boolean;
  /** Days of failures to keep an appointment that count. */
  readonly missed: readonly string[];
}

export interface BookingFacts {
  /** Undefined: there is no such hall. */
  readonly hall: HallFacts | undefined;
  /** The hours asked for that exist, in their order. */
  readonly hours: readonly HourLeft[];
  readonly earlier: readonly EarlierVisit[];
  /** By the id of the application. */
  readonly people: ReadonlyMap<string, PersonFacts>;
}

interface HallFacts extends Pick<ReleasePolicy, "releaseDays" | "releaseTime"> {
  readonly open: boolean;
  readonly name: LocalText;
}

interface AskedFacts {
  readonly applicationIds: readonly string[];
  readonly keys: readonly string[];
  readonly hallId: string;
  readonly date: string;
  readonly starts: readonly string[];
  readonly today: string;
  /** The place was held for this application and has just been set free. */
  readonly held?: boolean;
}

interface FactsRow {
  readonly hall: HallFacts | null;
  readonly hours: HourLeft[] | null;
  readonly earlier: (Omit<EarlierVisit, "cancelBy"> & { readonly cancelBy: string })[] | null;
  readonly people: ({ readonly id: string } & PersonFacts)[] | null;
}

/** $1 hall, $2 day, $3 hours, $4 keys, $5 today, $6 ids of applications, $7 held; lists as JSON, of which the database expects the
 *  same length each time and keeps its plan. */
const FACTS = `SELECT
    (SELECT jsonb_build_object('open', h."open", 'name', ${HALL_NAME_IN_SQL}, 'releaseDays', h."releaseDays",
      'releaseTime', h."releaseTime") FROM "Hall" h WHERE h."id" = $1::text) AS "hall",
    (SELECT jsonb_agg(jsonb_build_object('start', s."start", 'free',
        CASE WHEN $7::boolean OR ${OPEN_TO_ALL_TEXT} THEN s."capacity" - s."booked" - s."held" - s."keptBack" ELSE 0 END,
        'freeOfType', COALESCE((SELECT jsonb_object_agg(l."type", l."capacity" - l."booked") FROM "SlotLimit" l
          WHERE l."hallId" = s."hallId" AND l."date" = s."date" AND l."start" = s."start"), '{}')) ORDER BY s."start")
      FROM jsonb_array_elements_text($3::jsonb) AS w("start")
        JOIN "Slot" s ON s."hallId" = $1::text AND s."date" = $2::text AND s."start" = w."start") AS "hours",
    (SELECT jsonb_agg(jsonb_build_object('id', v."id", 'number', v."number", 'cancelBy', v."cancelBy", 'applicationId', v."applicationId",
        'groupId', v."groupId", 'hallId', v."hallId", 'date', v."date", 'start', v."start"))
      FROM jsonb_array_elements_text($4::jsonb) AS k("key") JOIN "Appointment" v ON v."idempotencyKey" = k."key") AS "earlier",
    (SELECT jsonb_agg(jsonb_build_object('id', a."id",
        'bookedToday', EXISTS (SELECT 1 FROM "Appointment" v WHERE v."personIndex" = a."personIndex" AND v."bookedOn" = $5::text),
        'missed', ARRAY(SELECT n."date" FROM "NoShow" n WHERE n."personIndex" = a."personIndex" AND n."waivedAt" IS NULL)))
      FROM jsonb_array_elements_text($6::jsonb) AS i("id") JOIN "Application" a ON a."id" = i."id"::uuid) AS "people"`;

/** Everything about a booking that stands neither in the case nor in the request, in one statement.
 *  @param asked ids of rows of the database, and the keys of the request */
export const bookingFacts = async (tx: Tx, asked: AskedFacts): Promise<BookingFacts> => {
  const { hallId, date, starts, keys, today, applicationIds, held = false } = asked;
  const lists = [starts, keys, applicationIds].map((list) => JSON.stringify(list));
  const [row] = await rowsBy<FactsRow>(tx, "booking facts", FACTS, [
    hallId,
    date,
    lists[0],
    lists[1],
    today,
    lists[2],
    held,
  ]);
  return {
    hall: row?.hall ?? undefined,
    hours: row?.hours ?? [],
    earlier: (row?.earlier ?? []).map((visit) => ({ ...visit, cancelBy: new Date(visit.cancelBy) })),
    people: new Map((row?.people ?? []).map(({ id, ...facts }) => [id, facts])),
  };
};
