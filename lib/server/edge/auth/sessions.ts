import "server-only";
import { randomUUID } from "node:crypto";
import { type Locale, localeFrom } from "@/lib/domain/locales";
import { SESSION_RULES } from "@/lib/domain/people/attempts";
import { officerRoles } from "@/lib/domain/vocabulary";
import { realNow } from "../../base/clock";
import { db, readRows, type Tx } from "../../db/client";
import { lockAccount } from "../../db/repositories/account/lock-account";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";

const MINUTE_MS = 60_000;

/** `lastSeenAt` is written at most this often, so that reading pages does not write on every request. */
const TOUCH_EVERY_MS = MINUTE_MS;

export type EndReason = "signedOut" | "endedByOwner" | "idle" | "expired" | "replaced" | "revoked";

type Owner = { readonly accountId: string } | { readonly officerId: string };

/** Whose sessions those of the one who asks are. */
export const ownerOf = (actor: ApplicantActor | OfficerActor): Owner =>
  actor.kind === "applicant" ? { accountId: actor.accountId } : { officerId: actor.officerId };

const rulesOf = (owner: { readonly officerId?: string | null }) =>
  SESSION_RULES[owner.officerId ? "officer" : "applicant"];

/** Ends the sessions longest unused, so that a new one fits. */
const makeRoom = async (tx: Tx, owner: Owner, atOnce: number): Promise<void> => {
  const tooMany = await tx.session.findMany({
    where: { ...owner, endedAt: null },
    orderBy: { lastSeenAt: "desc" },
    skip: atOnce - 1,
    select: { id: true },
  });
  if (tooMany.length === 0) return;
  await tx.session.updateMany({
    where: { id: { in: tooMany.map(({ id }) => id) } },
    data: { endedAt: realNow(), endReason: "replaced" },
  });
};

/** Opens a session row in the caller's transaction; answers its id. The one longest unused ends when there are too many. */
export const createSession = async (tx: Tx, owner: Owner, userAgent: string): Promise<string> => {
  const at = realNow();
  const id = randomUUID();
  const rules = rulesOf("officerId" in owner ? owner : {});
  const expiresAt = new Date(at.getTime() + rules.absoluteMinutes * MINUTE_MS);
  await makeRoom(tx, owner, rules.atOnce);
  await tx.session.create({ data: { id, ...owner, createdAt: at, lastSeenAt: at, expiresAt, userAgent } });
  return id;
};

interface SessionRow {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly accountId: string | null;
  readonly locale: string | null;
  readonly localeChosen: boolean | null;
  readonly officerId: string | null;
  readonly name: string;
  readonly staffNo: string;
  readonly roles: string[];
  readonly hallId: string | null;
  readonly disabledAt: Date | null;
}

/** Session and person: every request of somebody signed in begins with it. */
const SESSION = `SELECT s."lastSeenAt", s."expiresAt", s."endedAt", a."id" AS "accountId", a."locale", a."localeChosen",
    o."id" AS "officerId", o."name", o."staffNo", o."roles", o."hallId", o."disabledAt"
  FROM "Session" s LEFT JOIN "Account" a ON a."id" = s."accountId" LEFT JOIN "Officer" o ON o."id" = s."officerId"
  WHERE s."id" = $1::uuid`;

/** The row of a session that was not ended; undefined: there is none, or its officer is disabled. */
const openSession = async (sessionId: string): Promise<SessionRow | undefined> => {
  const [row] = await readRows<SessionRow>("session", SESSION, [sessionId]);
  return row && !row.endedAt && !row.disabledAt ? row : undefined;
};

/** Whether a session still lives; it is only looked at. */
export const sessionLives = async (sessionId: string): Promise<boolean> => {
  const row = await openSession(sessionId);
  return row !== undefined && restOf(row, realNow()) === "fits";
};

interface Resting {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly officerId: string | null;
}

/** Whether it has lived or rested too long. */
const restOf = (row: Resting, at: Date): "fits" | "expired" | "idle" => {
  if (row.expiresAt <= at) return "expired";
  const idleMs = rulesOf(row).idleMinutes * MINUTE_MS;
  return at.getTime() - row.lastSeenAt.getTime() > idleMs ? "idle" : "fits";
};

/** The person behind a session id, if the session still lives; marks it as seen (at most once a minute).
 *  @param attended false: nobody is at work, a page asks by itself, and the session rests on */
export const actorOfSession = async (
  sessionId: string,
  attended = true,
): Promise<ApplicantActor | OfficerActor | undefined> => {
  const row = await openSession(sessionId);
  if (!row) return undefined;
  const at = realNow();
  const rest = restOf(row, at);
  if (rest !== "fits") {
    await endSession(sessionId, rest);
    return undefined;
  }
  if (attended && at.getTime() - row.lastSeenAt.getTime() > TOUCH_EVERY_MS)
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: at } });
  const { accountId, officerId, name, staffNo, roles, hallId } = row;
  if (accountId) {
    const chosen = row.localeChosen ? { localeChosen: true } : {};
    return { kind: "applicant", accountId, sessionId, locale: localeFrom(row.locale ?? ""), ...chosen };
  }
  if (!officerId) return undefined;
  return { kind: "officer", officerId, name, staffNo, roles: officerRoles(roles), hallId, sessionId };
};

/** Whether the owner of an account may have seen what came to be at `since` (real time). Strict: a session is written down
 *  as seen at most once a minute, so one seen in the minute before may be looking now. Until the transaction ends nobody
 *  signs in to the account, and whoever has rested longer waits with the next page. */
export const maySeeSince = async (tx: Tx, accountId: string, since: Date): Promise<boolean> => {
  const from = new Date(since.getTime() - TOUCH_EVERY_MS);
  await lockAccount(tx, accountId);
  const sessions = await tx.$queryRaw<{ lastSeenAt: Date; endedAt: Date | null }[]>`
    SELECT "lastSeenAt", "endedAt" FROM "Session"
    WHERE "accountId" = ${accountId}::uuid AND ("endedAt" IS NULL OR "endedAt" >= ${since}) FOR UPDATE`;
  return sessions.some(({ lastSeenAt, endedAt }) => endedAt !== null || lastSeenAt >= from);
};

/** The account speaks the language of the page its owner used last, unless one was chosen: text messages and papers
 *  follow it. */
export const speakAsPage = async (actor: ApplicantActor, page: Locale): Promise<ApplicantActor> => {
  if (actor.locale === page || actor.localeChosen) return actor;
  // Chosen in another tab since this request began.
  await db.account.updateMany({
    where: { id: actor.accountId, localeChosen: false },
    data: { locale: page },
  });
  return { ...actor, locale: page };
};

/** Ends one session; with `owner`, only when it is theirs. Answers whether one was ended. */
export const endSession = async (
  sessionId: string,
  reason: EndReason,
  owner?: Owner,
  tx: Tx = db,
): Promise<boolean> => {
  const ended = await tx.session.updateMany({
    where: { id: sessionId, endedAt: null, ...owner },
    data: { endedAt: realNow(), endReason: reason },
  });
  return ended.count > 0;
};

/** Ends every living session of an owner but `except` (role change, disabling, phone change). */
export const endSessionsOf = async (
  tx: Tx,
  owner: Owner,
  reason: EndReason,
  except?: string,
): Promise<number> => {
  const ended = await tx.session.updateMany({
    where: { ...owner, endedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { endedAt: realNow(), endReason: reason },
  });
  return ended.count;
};

export interface SessionView {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** The living sessions of the one who asks, the latest used first. */
export const sessionsOf = async (actor: ApplicantActor | OfficerActor): Promise<SessionView[]> => {
  const at = realNow();
  const idleMs = SESSION_RULES[actor.kind].idleMinutes * MINUTE_MS;
  const rows = await db.session.findMany({
    where: {
      ...ownerOf(actor),
      endedAt: null,
      expiresAt: { gt: at },
      lastSeenAt: { gt: new Date(at.getTime() - idleMs) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
};
