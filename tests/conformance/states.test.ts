import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bookAgainBy, bookBy } from "@/lib/domain/case/deadlines";
import { LIFECYCLE, type Transition } from "@/lib/domain/case/lifecycle";
import {
  LAPSING_STATES,
  STATES,
  type State,
  TERMINAL_STATES,
  isTerminal,
  isUnderWay,
  rowOf,
  statesOfDesk,
  wordsOfNext,
} from "@/lib/domain/case/states";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { RELEASE_OF_A_HALL } from "@/lib/domain/visit/release";
import { DEADLINES } from "@/lib/domain/case/deadlines";

const FOLDER = process.cwd();
const movesFrom = (state: State): Transition[] => LIFECYCLE.filter((row) => row.from === state);
const alive = STATES.filter((state) => !isTerminal(state));

describe("no state is a dead end", () => {
  test("the states that nobody's turn is in are those that no move leaves", () => {
    // For seconds, while nobody has seen it, the officer who ended a case takes that back; nothing else leaves an end.
    const stays = (state: State): boolean => movesFrom(state).every(({ event }) => event === "takeBack");
    expect(STATES.filter(stays)).toEqual(TERMINAL_STATES);
    const lastingly = TERMINAL_STATES.filter((state) => movesFrom(state).length === 0);
    expect(TERMINAL_STATES.filter((state) => !lastingly.includes(state))).toEqual(["PRE_REJECTED"]);
  });

  test.each(alive)("%s can be left by whoever's turn it is", (state) => {
    const movers = new Set(movesFrom(state).flatMap((row) => row.by));
    const { turn, deadline } = rowOf(state);
    const officers = [...movers].some((mover) => mover !== "APPLICANT" && mover !== "SYSTEM");
    // A permit that lies ready is handed over by the window the applicant comes to.
    const own = turn === "applicant" ? movers.has("APPLICANT") || state === "READY" : officers;
    expect([own, deadline !== undefined]).toEqual([true, true]);
  });

  test.each(alive)(
    "what the clock does to %s when its day is over is a move of the table, or no move at all",
    (state) => {
      const then = rowOf(state).deadline?.then ?? "overdue";
      const system = movesFrom(state).filter((row) => row.by.includes("SYSTEM"));
      if (["overdue", "deleteDraft"].includes(then))
        // Nothing but a claim that idles, which has its own two hours.
        expect(system.filter((row) => row.event !== "release")).toEqual([]);
      else expect(system.map((row) => row.event)).toContain(then);
    },
  );

  test("every end is reached from every state that is not one", () => {
    for (const state of alive) {
      const found = new Set<State>([state]);
      for (const each of found) for (const row of movesFrom(each)) found.add(row.to);
      expect([...found].some(isTerminal)).toBe(true);
    }
  });

  test("no idle holder, and no idle colleague of theirs, keeps a passport from its next application for ever", () => {
    /** The authority's own duty by law (EEAL art. 30): nobody ends it but its desk, where it stands first and red. */
    const duties: State[] = ["ACCEPTED", "APPROVED", "PRODUCING"];
    for (const state of alive) {
      // What the clock does, and what the applicant may do alone.
      const found = new Set<State>([state]);
      for (const each of found)
        for (const { by, to } of movesFrom(each))
          if (by.includes("SYSTEM") || by.includes("APPLICANT")) found.add(to);
      const { desk, deadline } = rowOf(state);
      const isFreed = [...found].some(isTerminal) || deadline?.then === "deleteDraft";
      expect([state, isFreed]).toEqual([state, !duties.includes(state)]);
      if (!isFreed) expect([desk !== undefined, deadline?.then]).toEqual([true, "overdue"]);
    }
  });

  test.each(alive.filter((state) => rowOf(state).turn === "applicant"))(
    "%s, which waits for the applicant, is ended by the clock alone",
    (state) => {
      const found = new Set<State>([state]);
      for (const each of found)
        for (const { by, to } of movesFrom(each)) if (by.includes("SYSTEM")) found.add(to);
      expect([...found].some(isTerminal) || rowOf(state).deadline?.then === "deleteDraft").toBe(true);
    },
  );

  test("a move of the system names the job that makes it, and no other move does", () => {
    for (const row of LIFECYCLE)
      expect([row.event, row.job !== undefined]).toEqual([row.event, row.by.includes("SYSTEM")]);
  });

  /** What an index of the database is on, by the last migration that made it. */
  const indexed = (name: string): string | undefined => {
    const migrations = join(FOLDER, "prisma/migrations");
    const sql = readdirSync(migrations, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((folder) => readFileSync(join(migrations, folder, "migration.sql"), "utf8"))
      .join("\n");
    return [...sql.matchAll(new RegExp(`INDEX "${name}" ON ([^;]*);`, "g"))].at(-1)?.[1];
  };

  test("the one-application rule of the database reads what the moves write, and names no state", () => {
    expect(indexed("Application_one_under_way")).toBe('"Application" ("holderIndex") WHERE "underWay"');
  });

  test("the names that are found without reading the queue are those of every state of the pre-review's desk", () => {
    const states = statesOfDesk("review").map((state) => `'${state}'`);
    expect(indexed("Application_names_that_wait")).toContain(`WHERE "state" IN (${states.join(", ")})`);
  });

  test("a passport is occupied from the submission to the end", () => {
    expect(STATES.filter((state) => !isUnderWay(state))).toEqual(["DRAFT", ...TERMINAL_STATES]);
  });
});

/** Numbers below `limit`, the same in every run. */
const diceOf = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % limit;
  };
};

describe("no deadline can be pushed on for ever", () => {
  const PASSED = "2026-11-23";
  const fixed = bookBy(PASSED).date;
  const farthest = addDays(
    addWorkingDays(fixed, RELEASE_OF_A_HALL.releaseDays, defaultCalendar).date,
    DEADLINES.bookAgainDays,
  );

  test.each(Array.from({ length: 200 }, (_, seed) => seed))(
    "whatever is booked, given up, missed and not heard, the case lapses in time (sequence %i)",
    (seed) => {
      const dice = diceOf(seed + 1);
      let [day, due] = [PASSED, fixed];
      let acts = 0;
      for (; acts < 1_000 && day <= due; acts += 1) {
        // Waits a while, then books as soon or as late as the ten bookable days allow.
        const bookedOn = addDays(day, dice(20));
        if (bookedOn > due) break;
        const visit = addWorkingDays(bookedOn, 1 + dice(RELEASE_OF_A_HALL.releaseDays), defaultCalendar).date;
        // Given up at any time before, or missed on the day itself.
        const endedOn = dice(2) === 0 ? visit : addDays(bookedOn, 1);
        due = bookAgainBy(fixed, { bookedOn, endedOn }).date;
        day = endedOn;
        expect(due <= farthest).toBe(true);
      }
      expect(acts).toBeLessThan(100);
    },
  );

  test("and never outlives the document held", () => {
    const visit = { bookedOn: PASSED, endedOn: "2026-12-01" };
    expect(bookAgainBy(fixed, visit, "2026-11-30").date).toBe("2026-11-30");
  });

  test("who gave a visit up within the time has the day fixed at first, not thirty new days", () => {
    expect(bookAgainBy(fixed, { bookedOn: PASSED, endedOn: "2026-11-25" }).date).toBe(fixed);
  });
});

describe("every state has its words", () => {
  const wordsIn = (locale: string) =>
    JSON.parse(readFileSync(join(FOLDER, "messages", locale, "states.json"), "utf8")) as {
      labels: Record<string, string>;
      next: Record<string, Record<string, string>>;
      ended: Record<string, string>;
      endedTitles: Record<string, string>;
      lapsed: Record<string, string>;
    };

  test.each(["zh", "en"])("in %s: label, headline, what follows, and why it ended", (locale) => {
    const words = wordsIn(locale);
    expect(Object.keys(words.labels)).toEqual(STATES);
    for (const state of STATES) {
      const { action, deadline } = rowOf(state);
      const next = words.next[wordsOfNext(state, action)];
      // A day of the authority's own that has passed is owned up to, not promised again.
      const late = deadline?.then === "overdue" ? next?.late : "";
      expect([state, next?.title, next?.by, next?.plain, late]).not.toContain(undefined);
    }
    const ended = STATES.filter((state) => rowOf(state).action === "ended");
    expect([Object.keys(words.ended), Object.keys(words.endedTitles)]).toEqual([ended, ended]);
    expect(Object.keys(words.lapsed)).toEqual(LAPSING_STATES);
  });
});
