import "server-only";
import type { Actor, ApplicantActor } from "@/lib/domain/actors";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import { ok } from "@/lib/domain/result";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { type SponsorAnswer, sponsorRegistry } from "@/lib/server/ports/registries/sponsor-registry";
import { openCase } from "../case/open-case";
import { transact } from "../case/transact";

/** How often an hour an account may ask; beyond, the officer looks it up, so that nobody finds numbers by trying. */
const ASKED_AN_HOUR = 20;

const ERRORS: Readonly<Record<Exclude<SponsorAnswer, "found" | "down">, FieldError>> = {
  unknown: "serialUnknown",
  issued: "serialIssued",
  other: "serialOfAnother",
};

interface SponsorLook {
  /** What is wrong with the number. */
  readonly error?: FieldError;
  /** For the case: `<serial>:found`, or `<serial>:down` where nobody could say. */
  readonly seen: string;
}

const mayAsk = async (accountId: string): Promise<boolean> => {
  const key = `sponsor:${accountId}`;
  const counted = await transact(async (tx) =>
    ok((await withinLimits(tx, [{ key, limit: ASKED_AN_HOUR, windowSeconds: 3600 }])) === undefined),
  );
  return counted.kind === "ok" && counted.data;
};

/** Looks up the worker's application by its serial number, where one is given. Outside of any transaction, because the
 *  registry is another system; one that is away holds nobody up, the officer is told.
 *  @param passportNo the worker's, "" while it is not known */
export const askSponsorRegistry = async (
  { accountId }: ApplicantActor,
  serial: string,
  passportNo: string,
): Promise<SponsorLook> => {
  if (!serial) return { seen: "" };
  const answer = (await mayAsk(accountId)) ? await sponsorRegistry.find(serial, passportNo) : "down";
  if (answer === "found" || answer === "down") return { seen: `${serial}:${answer}` };
  return { seen: "", error: ERRORS[answer] };
};

/** The same for a draft, with what its case then knows.
 *  @param again asks though the number was found before: the worker may be another one now
 *  @returns what is wrong with the number; undefined also where the draft is not theirs, which its own act refuses */
export const lookUpSponsor = async (
  actor: Actor,
  applicationId: string,
  again: boolean,
): Promise<FieldError | undefined> => {
  if (actor.kind !== "applicant") return undefined;
  const known = await transact(async (tx) => {
    const subject = await openCase(tx, { actor, applicationId });
    const { sponsorInProcessSerial: serial = "", sponsorPassportNo: passportNo = "" } =
      subject.state === "DRAFT" ? subject.answers() : {};
    return ok({ serial, passportNo, before: subject.row.sponsorSeen });
  });
  if (known.kind !== "ok") return undefined;
  const { serial, passportNo, before } = known.data;
  if (!serial || (!again && before === `${serial}:found`)) return undefined;
  const { seen, error } = await askSponsorRegistry(actor, serial, passportNo);
  await transact(async (tx) =>
    ok(await tx.application.update({ where: { id: applicationId }, data: { sponsorSeen: seen } })),
  );
  return error;
};
