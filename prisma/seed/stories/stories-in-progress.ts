import { addDays, addMonths, daysBetween, shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { expectOk } from "../expect-ok";
import { inProcessSerial } from "../people/workers";
import { FAMILIES } from "../people/families";
import { NO_SEAL, NO_TRANSLATION, OLD_PHOTO, claimed, passed, rejected, returned } from "./pre-review";
import { Story, type World, later } from "./story";
import { deadlines } from "./deadlines";
import { appealGranted, appeals, offered, waits } from "./fairness";
import { booked } from "./visits";

const YES = { interview: true };
const NO = { interview: false };

/** Days LIAM O'CONNOR has left for his supplement. */
const SUPPLEMENT_DAYS_LEFT = 20;

/** How many working days ago a return was made whose calendar month ends nearest to so many days from today. */
const returnedAgo = ({ today, back }: World["days"], daysLeft: number): number => {
  const missBy = (n: number): number => Math.abs(daysBetween(today, addMonths(back(n), 1)) - daysLeft);
  return Array.from({ length: 30 }, (_, index) => index + 1).reduce((best, n) =>
    missBy(n) < missBy(best) ? n : best,
  );
};

/** Drafts, and what waits for the pre-reviewer or for the applicant before any visit. */
export const storiesInProgress = (world: World): Story[] => {
  const { days } = world;
  const { at, ago } = days;
  const of = (name: keyof typeof FAMILIES, changes = {}): Story => new Story(world, FAMILIES[name], changes);

  const kim = of("kim").applies(at(8, "10:12"));
  passed(kim, at(7, "09:40"), YES);
  const junseo = of("junseo").applies(at(2, "20:05"));
  claimed(junseo, ago(9));

  const liamBack = returnedAgo(days, SUPPLEMENT_DAYS_LEFT);
  const liam = of("liam").applies(at(liamBack + 2, "19:22"));
  returned(liam, at(liamBack, "10:31"), [NO_TRANSLATION, OLD_PHOTO]);

  // The passport ends before the shortest permit would, unless the request is made soon (domain.md §8.4).
  const ayesha = of("ayesha", {
    passportExpiresOn: addDays(days.today, 199),
    requestedUntil: addDays(days.today, 190),
  }).begins(at(1, "21:26"), ["personal"], { heldKind: "RESIDENCE_PERMIT" });

  const waiting = [
    of("lakshmi").applies(at(3, "09:25")),
    of("chiara", {
      sponsorInProcessSerial: inProcessSerial(days.back(40)),
      workPermitNo: "",
      workPermitExpiresOn: "",
      sponsorPermitNo: "",
      sponsorPermitExpiresOn: "",
    }).applies(at(2, "11:08")),
    of("nok").applies(at(1, "16:44")),
    of("noah").applies(at(1, "19:37")),
  ];

  const linh = of("linh").applies(at(9, "14:03"));
  returned(linh, at(8, "11:20"), [NO_SEAL, { ...NO_TRANSLATION }]);
  linh.supplements(at(2, "18:15"), {}, ["GUARANTEE_LETTER", "RELATIONSHIP_PROOF_ZH"]);

  // What he gives back with his application is offered to who waits longest: YILMAZ, of those who missed visits.
  const lars = of("lars").applies(at(12, "15:30"));
  passed(lars, at(11, "08:50"), NO);
  booked(lars, at(4, "18:32"), { hallId: "1", date: days.ahead(4), start: "11:00" });
  lars.note(ago(31), async () => expectOk(await withdrawApplication(lars.target)));

  const signe = of("signe").applies(at(5, "19:04"));
  passed(signe, at(4, "15:26"), NO);
  // The second hall keeps nothing back, and nobody has given a place of it back.
  waits(signe, at(2, "12:45"), { hallIds: ["2"], part: "MORNING" });
  const nadia = of("nadia").applies(at(13, "13:45"));
  rejected(nadia, at(12, "15:02"), "wrongBusiness", {
    zh: "申请人持团聚类签证，应按团聚类居留证件办理。",
    en: "The applicant holds a family reunion visa; a residence permit for reunion is the one to apply for.",
  });

  const gregor = of("gregor").applies(at(6, "10:40"));
  passed(gregor, at(5, "14:20"), NO);
  booked(gregor, at(4, "20:11"), { hallId: "1", date: days.ahead(3), start: "10:00" });

  return [kim, junseo, liam, ayesha, ...waiting, linh, lars, signe, nadia, gregor];
};

/** Those whom a deadline met: a supplement that lapsed, visits that were missed. */
export const storiesOfDeadlines = (world: World): Story[] => {
  const { days } = world;
  const { at, back } = days;

  const maria = new Story(world, FAMILIES.maria).applies(at(33, "17:18"));
  returned(maria, at(32, "10:05"), [NO_TRANSLATION]);
  const lapsedOn = addMonths(back(32), 1);
  deadlines(maria, shanghaiInstant(addDays(lapsedOn, -7), "09:00"));
  deadlines(maria, later(shanghaiInstant(lapsedOn, "24:00"), 1));

  const missing = (name: "ines" | "elif", visits: readonly (readonly [number, number])[]): Story => {
    const [[first] = [0]] = visits;
    const story = new Story(world, FAMILIES[name]).applies(at(first + 4, "10:20"));
    passed(story, at(first + 2, "10:50"), NO);
    for (const [bookedOn, visitOn] of visits) {
      booked(story, at(bookedOn, "12:10"), { hallId: "1", date: back(visitOn), start: "15:00" });
      deadlines(story, shanghaiInstant(back(visitOn), "16:01"));
    }
    return story;
  };
  // Near enough that, whatever holiday lies between, the time to come to a hall has not run out.
  const ines = missing("ines", [
    [12, 10],
    [9, 8],
    [7, 5],
  ]);
  appeals(
    ines,
    at(4, "19:48"),
    "The metro stood still for an hour that afternoon and I was on it. The operator's notice of the failure names the train.",
  );
  const elif = missing("elif", [
    [12, 10],
    [8, 6],
  ]);
  appeals(elif, at(5, "21:10"), "My son was taken to hospital that noon. I have the admission paper.");
  appealGranted(elif, at(3, "10:35"), {
    zh: "已核对住院证明，属于本人无法控制的原因，该次爽约不再计入。",
    en: "The admission paper was checked: it was not in your hands. This failure counts no more.",
  });
  waits(elif, at(1, "20:15"), { hallIds: ["1"], part: "ANY" });
  offered(elif, days.ago(27));
  return [maria, ines, elif];
};
