import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A use-case that may run into the index names what it means: its file maps the index to a refusal. */
interface Told {
  readonly toldBy: readonly string[];
}
/** Or nobody can run into it, and why. */
interface Unmet {
  readonly because: string;
}

const USE_CASES = "lib/use-cases";
/** What several use-cases may run into is mapped once: the name of the map and the file that holds it. */
const MAPS = { ONE_UNDER_WAY: "case/transact", SUBMISSION_CONFLICTS: "applying/freeze-submission" } as const;
const OWN_ROW = "written under the lock of its own application, or of the row it belongs to, by one use-case";
const RANDOM = "a random number of 128 bits or more is part of it";
const SET_UP = "written by the authority's set-up (seed, administration of the database), by no use-case";

/** Every unique rule of the database and who answers for it. */
const INDEXES: Readonly<Record<string, Told | Unmet>> = {
  Account_phoneIndex_key: { toldBy: ["account/change-phone", "lost-phone/finish-new-phones"] },
  DataRequest_number_key: { because: "random: 31^8 numbers of which a few live" },
  PhoneRecovery_number_key: { because: "random: 31^8 numbers of which a few live" },
  PhoneRecovery_one_confirmed: { toldBy: ["lost-phone/confirm-new-phone"] },
  UnitAccount_phoneIndex_key: { because: SET_UP },
  Officer_staffNo_key: { because: SET_UP },
  Officer_phoneIndex_key: { because: SET_UP },
  Application_serial_key: { toldBy: ["applying/start-application"] },
  Application_one_under_way: { toldBy: ["applying/submit-application", "applying/send-corrections"] },
  Application_one_person_under_way: { toldBy: ["applying/submit-application", "applying/send-corrections"] },
  Submission_idempotencyKey_key: { toldBy: ["applying/submit-application", "applying/send-corrections"] },
  Submission_applicationId_round_key: { because: OWN_ROW },
  ReturnItem_applicationId_createdAt_target_key: { because: OWN_ROW },
  StoredFile_storageKey_key: { because: RANDOM },
  TipFile_storageKey_key: { because: RANDOM },
  StoredFile_place: { because: OWN_ROW },
  Appointment_number_key: { toldBy: ["booking/judge-visit"] },
  Appointment_idempotencyKey_key: { toldBy: ["booking/judge-visit"] },
  Appointment_personIndex_bookedOn_key: { toldBy: ["booking/judge-visit"] },
  Appointment_one_active: { toldBy: ["booking/judge-visit"] },
  NoShow_appointmentId_key: { because: OWN_ROW },
  Ticket_appointmentId_key: { toldBy: ["visiting/issue-ticket"] },
  Ticket_hallId_date_number_key: { toldBy: ["visiting/issue-ticket"] },
  Receipt_number_key: { toldBy: ["visiting/accept-at-window"] },
  Permit_number_key: {
    toldBy: ["deciding/start-production", "deciding/complete-production", "deciding/correct-permit-number"],
  },
  Tip_number_key: { because: "random: 31^12 numbers" },
  Tip_postIndex_key: { because: "the same post twice is one report: the second insert does nothing" },
  HallHour_hallId_weekday_start_validFrom_key: {
    because: "a change of hours takes the hall's row first and writes each hour of its first day anew",
  },
  HallDevice_codeHash_key: { because: "random: 31^8 codes of which a few live for minutes" },
  HallDevice_tokenHash_key: { because: RANDOM },
  ReturnedPlace_entryId_key: {
    because: "an entry is offered a place under its own row's lock, and only while it waits",
  },
  WaitingEntry_one_active: { toldBy: ["supply/join-waiting-list"] },
  OutboxMessage_key_key: { because: "the same key twice is one message: the second insert does nothing" },
};

/** The unique indexes after the last migration, partial ones included, which the schema cannot name. */
const indexesOfDatabase = (): string[] => {
  const folder = "prisma/migrations";
  const names = new Set<string>();
  for (const migration of readdirSync(folder).sort()) {
    const file = join(folder, migration, "migration.sql");
    if (!existsSync(file)) continue;
    for (const [, made, dropped] of readFileSync(file, "utf8").matchAll(
      /CREATE UNIQUE INDEX "(\w+)"|DROP INDEX "(\w+)"/g,
    )) {
      if (made) names.add(made);
      if (dropped) names.delete(dropped);
    }
  }
  return [...names].sort();
};

/** Whether a file of the use-cases maps the index to a refusal, itself or by a map it takes in. */
const mappedIn = (file: string, index: string): boolean => {
  const source = readFileSync(join(USE_CASES, file), "utf8");
  if (new RegExp(`\\b${index}: "\\w+"`).test(source)) return true;
  return Object.entries(MAPS).some(
    ([map, home]) =>
      file !== `${home}.ts` && new RegExp(`\\b${map}\\b`).test(source) && mappedIn(`${home}.ts`, index),
  );
};

test("every unique index of the database has somebody who answers for it, and nothing else stands here", () => {
  expect(Object.keys(INDEXES).sort()).toEqual(indexesOfDatabase());
});

test.each(Object.entries(INDEXES))(
  "%s is told in words by every use-case that may meet it",
  (index, rule) => {
    const silent = "because" in rule ? [] : rule.toldBy.filter((name) => !mappedIn(`${name}.ts`, index));
    expect(silent).toEqual([]);
  },
);
