import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fieldsOfStep } from "@/lib/domain/form/form";
import { currentForm } from "@/lib/domain/types/known-types";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { columnsOf } from "@/lib/server/db/repositories/applications";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { blindIndex } from "@/lib/server/base/crypto";
import { now } from "@/lib/server/base/clock";
import { tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { type ACase, aCompleteDraft, aSubmitted, aToBook, bookingOf } from "../support/factories/cases";
import { aHall } from "../support/factories/halls";
import { anOfficer } from "../support/factories/people";

// Makes the people of `npm run bench` in an empty database and writes down how to speak for them: a crowd, each with an
// account, a session and a copy of one case that may book; a few with a complete draft; a few who have submitted.
const [, , file = "", crowd = "5000", few = "16"] = process.argv;

/** Ten in the morning, when every hall has released its last day. */
await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
for (const [id, capacity] of Object.entries({ rush: 100, many: 100_000 })) await aHall({ id, capacity });

const template = await aToBook();
const source = await db.application.findUniqueOrThrow({ where: { id: template.id } });
const CHUNK = 500;

const aMember = async (number: number) => {
  const [id, accountId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const phone = `+861990${String(2_000_000 + number)}`;
  const passportNo = `B${String(number).padStart(7, "0")}`;
  const columns = columnsOf(id, { ...template.answers, passportNo });
  const serial = `440300261123${String(20_000 + number)}`;
  const at = now();
  return {
    speak: { cookie: await tokenOfSession(sessionId), id, serial },
    account: {
      id: accountId,
      phoneCipher: sealPhone("Account", accountId, phone),
      phoneIndex: blindIndex("phone", phone),
      locale: "zh",
      createdAt: at,
    },
    session: {
      id: sessionId,
      accountId,
      createdAt: at,
      lastSeenAt: new Date(Date.now()),
      expiresAt: new Date(Date.now() + 6 * 3_600_000),
      userAgent: "bench",
    },
    application: { ...source, ...columns, id, accountId, serial, personIndex: columns.holderIndex },
  };
};

const members: { cookie: string; id: string; serial: string }[] = [];
for (let made = 0; made < Number(crowd); made += CHUNK) {
  const size = Math.min(CHUNK, Number(crowd) - made);
  const chunk = await Promise.all(Array.from({ length: size }, (_, index) => aMember(made + index)));
  await db.account.createMany({ data: chunk.map(({ account }) => account) });
  await db.session.createMany({ data: chunk.map(({ session }) => session) });
  await db.application.createMany({ data: chunk.map(({ application }) => application) });
  members.push(...chunk.map(({ speak }) => speak));
}

const speakFor = async ({ applicant, id, serial }: ACase) => {
  const sessionId = await createSession(db, { accountId: applicant.accountId }, "bench");
  return { cookie: await tokenOfSession(sessionId), id, serial };
};

const several = async <T>(make: () => Promise<T>): Promise<T[]> => {
  const list: T[] = [];
  while (list.length < Number(few)) list.push(await make());
  return list;
};

const drafts = await several(async () => {
  const draft = await aCompleteDraft();
  const { version } = await db.application.findUniqueOrThrow({ where: { id: draft.id } });
  const names = fieldsOfStep(currentForm(draft.type), "personal");
  const answers = Object.fromEntries(names.map((name) => [name, draft.answers[name] ?? ""]));
  return { ...(await speakFor(draft)), version, answers };
});
const submitted = await several(async () => speakFor(await aSubmitted()));
const preReviewer = await anOfficer(["PRE_REVIEWER"]);
const officer = {
  cookie: await tokenOfSession(await createSession(db, { officerId: preReviewer.officerId }, "bench")),
};
const { date, agreementVersion } = await bookingOf(template);
writeFileSync(file, JSON.stringify({ date, agreementVersion, members, drafts, submitted, officer }));
await disconnect();
