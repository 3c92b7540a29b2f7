import { addMonths, endOfDay, shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { DEADLINES, lastCallToCollect } from "@/lib/domain/case/deadlines";
import type { Answers } from "@/lib/domain/questions/registry";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { refuseAcceptance } from "@/lib/use-cases/visiting/refuse-acceptance";
import { approved, collected, dispatched, inProduction, produced, refused } from "./back-office";
import { minutesAfter } from "../days";
import { deadlines } from "./deadlines";
import { expectOk } from "../expect-ok";
import { FAMILIES, type FamilyName } from "../people/families";
import { NO_SEAL_AT_WINDOW, NO_TRANSLATION, passed, returned } from "./pre-review";
import { later, Story, type World } from "./story";
import {
  type HallVisit,
  accepted,
  arrived,
  atWindow,
  booked,
  inInterview,
  interviewFailed,
  visited,
  windowOf,
} from "./visits";

const YES = { interview: true };
const NO = { interview: false };

const DAMAGED: Partial<Answers> = {
  lossKind: "DAMAGED",
  lossPlace: "",
  lossHow: "护照浸水，居留许可页字迹模糊。",
};

/** Applied, passed and booked for `visit`, which lies `visitBack` working days ago. */
const upToBooking = (
  world: World,
  name: FamilyName,
  visit: HallVisit,
  daysBack: number,
  interview: boolean,
  method: "PICKUP" | "EMS" = "PICKUP",
  changes: Partial<Answers> = {},
): Story => {
  const { at } = world.days;
  const minute = String(Number(FAMILIES[name].phone) % 60).padStart(2, "0");
  const story = new Story(world, FAMILIES[name], changes).applies(at(daysBack, `10:${minute}`));
  passed(story, at(daysBack - 1, `14:${minute}`), { interview });
  return booked(story, at(daysBack - 2, `20:${minute}`), visit, method);
};

/** Who comes to the halls now: one interviewed, one at the window, two who wait, three who are expected. */
export const storiesInTheHalls = (world: World): Story[] => {
  const { present, coming } = world.days;
  const here: HallVisit = { ...present, hallId: "1" };
  const sukarni = upToBooking(world, "sukarni", here, 7, false, "PICKUP", DAMAGED);
  arrived(sukarni, here, -9);
  atWindow(sukarni, here, 8);
  const smith = upToBooking(world, "smith", here, 8, true);
  arrived(smith, here, -4);
  inInterview(smith, here, 7);
  const aisha = upToBooking(world, "aisha", here, 6, false);
  arrived(aisha, here, 10);
  const there: HallVisit = { ...present, hallId: "2" };
  const mei = upToBooking(world, "mei", there, 6, true);
  arrived(mei, there, 3);
  const [next, afterNext] = coming;
  return [
    sukarni,
    smith,
    aisha,
    mei,
    // Less than half a working day ahead: it can no longer be cancelled (agreement VI).
    upToBooking(world, "lucia", { ...next, hallId: "1" }, 5, true),
    upToBooking(world, "tomas", { ...next, hallId: "2" }, 5, false),
    upToBooking(world, "zofia", { ...afterNext, hallId: "1" }, 4, false),
  ];
};

/** Whose visit ended without a receipt. */
export const storiesTurnedAway = (world: World): Story[] => {
  const { back } = world.days;
  const first: HallVisit = { hallId: "1", date: back(9), start: "09:00" };
  const dilnoza = upToBooking(world, "dilnoza", first, 13, true);
  arrived(dilnoza, first, -10);
  inInterview(dilnoza, first, 2);
  interviewFailed(dilnoza, first, 31);
  const second: HallVisit = { hallId: "2", date: back(8), start: "10:00" };
  const hana = visited(upToBooking(world, "hana", second, 12, false), second, NO);
  hana.note(minutesAfter(second, 22), async () =>
    expectOk(
      await refuseAcceptance({
        ...hana.officer(windowOf(second)),
        reason: "notInPerson",
        note: {
          zh: "由他人代为到场，申请人本人未到。",
          en: "Somebody else came; the applicant did not.",
        },
      }),
    ),
  );
  const third: HallVisit = { hallId: "1", date: back(4), start: "16:00" };
  const grace = visited(upToBooking(world, "grace", third, 9, true), third, YES);
  grace.note(minutesAfter(third, 24), async () =>
    expectOk(await correctAtWindow({ ...grace.officer(windowOf(third)), items: [NO_SEAL_AT_WINDOW] })),
  );
  return [dilnoza, hana, grace];
};

/** Accepted cases, from the approver's desk to the finished file. */
export const storiesAccepted = (world: World): Story[] => {
  const { at, back } = world.days;
  const upToAcceptance = (
    name: FamilyName,
    visit: HallVisit,
    daysBack: number,
    interview: boolean,
    method: "PICKUP" | "EMS" = "PICKUP",
  ): Story =>
    accepted(
      visited(upToBooking(world, name, visit, daysBack, interview, method), visit, { interview }),
      visit,
    );
  const visit = (n: number, start: string, hallId: "1" | "2" = "1"): HallVisit => ({
    hallId,
    date: back(n),
    start,
  });

  const sato = upToAcceptance("sato", visit(6, "10:00"), 12, false);
  const fatima = upToAcceptance("fatima", visit(2, "14:00", "2"), 8, true);
  const jean = refused(upToAcceptance("jean", visit(14, "15:00"), 20, false), at(9, "16:20"));
  const emma = approved(upToAcceptance("emma", visit(6, "11:00"), 11, true), at(1, "10:30"));
  const olga = approved(upToAcceptance("olga", visit(8, "09:00"), 14, false), at(2, "11:15"));
  inProduction(olga, at(1, "09:20"));
  const rosa = approved(upToAcceptance("rosa", visit(8, "14:00", "2"), 13, true, "EMS"), at(2, "15:40"));
  inProduction(rosa, at(1, "09:25"));
  const sofia = approved(upToAcceptance("sofia", visit(10, "10:00"), 15, false), at(4, "10:05"));
  produced(inProduction(sofia, at(3, "09:15")), at(2, "16:10"));
  const celine = approved(
    upToAcceptance("celine", visit(16, "14:00", "2"), 22, false, "EMS"),
    at(10, "09:45"),
  );
  produced(inProduction(celine, at(9, "09:10")), at(8, "15:30"));
  dispatched(celine, at(7, "11:00"));

  const last = visit(27, "11:00");
  const anna = new Story(world, FAMILIES.anna).applies(at(38, "10:49"));
  returned(anna, at(37, "09:58"), [NO_TRANSLATION]);
  anna.supplements(at(35, "21:05"), {}, ["RELATIONSHIP_PROOF_ZH"]);
  passed(anna, at(33, "10:10"), NO);
  booked(anna, at(32, "08:40"), last);
  accepted(visited(anna, last, NO), last);
  approved(anna, at(21, "14:35"));
  produced(inProduction(anna, at(20, "09:05")), at(19, "16:00"));
  collected(anna, at(17, "10:25"), last);
  const ieva = approved(upToAcceptance("ieva", visit(76, "10:00"), 82, false), at(72, "10:20"));
  const readyOn = back(70);
  produced(inProduction(ieva, at(71, "09:30")), shanghaiInstant(readyOn, "15:10"));
  const collectedBy = addMonths(readyOn, DEADLINES.collectionMonths);
  for (const due of [
    shanghaiInstant(back(70 - DEADLINES.collectionReminderWorkingDays), "09:00"),
    shanghaiInstant(lastCallToCollect(collectedBy), "09:00"),
    endOfDay(collectedBy),
  ])
    deadlines(ieva, later(due, 1));
  return [sato, fatima, jean, emma, olga, rosa, sofia, celine, anna, ieva];
};
