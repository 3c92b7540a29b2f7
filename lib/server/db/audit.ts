import "server-only";
import { now } from "../base/clock";
import type { Actor, ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { type ActorKind, db, type Tx } from "./client";

export type JsonObject = { readonly [name: string]: JsonValue };
type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

type AuditSubject = `${"application" | "account" | "officer" | "hall" | "system" | "tip"}:${string}`;

export interface AuditDeclaration {
  readonly actor: Actor;
  /** A verb in camel case: "submit", "readCase", "signIn". */
  readonly action: string;
  readonly subject: AuditSubject;
  /** Codes, ids and before/after of codes; no personal data, because the rows can never be erased. */
  readonly data?: JsonObject;
}

/** Who is signed in, as the subject of what they do about themselves. */
export const subjectOf = (actor: ApplicantActor | OfficerActor): AuditSubject =>
  actor.kind === "applicant" ? `account:${actor.accountId}` : `officer:${actor.officerId}`;

const KINDS = {
  applicant: "APPLICANT",
  officer: "OFFICER",
  system: "SYSTEM",
  public: "PUBLIC",
  device: "DEVICE",
} as const satisfies Record<Actor["kind"], ActorKind>;

const idOf = (actor: Actor): string | null => {
  if (actor.kind === "applicant") return actor.accountId;
  if (actor.kind === "officer") return actor.officerId;
  return actor.kind === "device" ? actor.deviceId : null;
};

/** How an actor is written into event and audit rows. */
export const actorColumns = (actor: Actor): { actorKind: ActorKind; actorId: string | null } => ({
  actorKind: KINDS[actor.kind],
  actorId: idOf(actor),
});

const NOTHING = new Uint8Array(0);

/** A row as it is written; a trigger of the database chains it to the subject's last one. */
export const auditRow = ({ actor, action, subject, data = {} }: AuditDeclaration) => ({
  at: now(),
  ...actorColumns(actor),
  action,
  subject,
  data: data as object,
  prevHash: NOTHING,
  hash: NOTHING,
});

export type AuditRow = ReturnType<typeof auditRow>;

/** Appends one row in the caller's transaction; a trigger of the database chains it to the subject's last one. */
export const writeAudit = async (tx: Tx, declared: AuditDeclaration): Promise<void> => {
  await tx.auditEntry.create({ data: auditRow(declared), select: { sequence: true } });
};

/** The same for many, in one statement: the trigger chains row by row, each to the last one of its own subject. */
export const writeAudits = async (tx: Tx, declared: readonly AuditDeclaration[]): Promise<void> => {
  await tx.auditEntry.createMany({ data: declared.map(auditRow) });
};

export interface AuditVerdict {
  readonly rows: number;
  /** The first row whose content or link does not agree with its hash. */
  readonly broken?: { readonly sequence: number; readonly subject: string };
}

/** Computes every hash anew, as the trigger made it, and compares rows and links. A row taken out from the middle
 *  breaks the link of the next one. */
export const verifyAudit = async (): Promise<AuditVerdict> => {
  const [verdict] = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '10min'`;
      return tx.$queryRaw<{ rows: bigint; sequence: bigint | null; subject: string | null }[]>`
      WITH linked AS (
        SELECT "sequence", "subject", "prevHash", "hash",
          COALESCE(lag("hash") OVER (PARTITION BY "subject" ORDER BY "sequence"), '\\x00'::bytea) AS expected,
          sha256("prevHash" || convert_to(concat_ws('|', "sequence", extract(epoch FROM "at"), "actorKind",
            COALESCE("actorId"::text, '-'), "action", "subject", "data"::text), 'UTF8')) AS computed
        FROM "AuditEntry"
      ), broken AS (
        SELECT "sequence", "subject" FROM linked
        WHERE "prevHash" IS DISTINCT FROM expected OR "hash" IS DISTINCT FROM computed
        ORDER BY "sequence" LIMIT 1
      )
      SELECT (SELECT count(*) FROM linked) AS rows, (SELECT "sequence" FROM broken) AS sequence,
        (SELECT "subject" FROM broken) AS subject`;
    },
    { timeout: 600_000 },
  );
  const rows = Number(verdict?.rows ?? 0);
  if (!verdict || verdict.sequence === null) return { rows };
  return { rows, broken: { sequence: Number(verdict.sequence), subject: verdict.subject ?? "" } };
};
