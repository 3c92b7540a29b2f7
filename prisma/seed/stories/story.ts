import { randomUUID } from "node:crypto";
import type { Answers, Field } from "@/lib/domain/questions/registry";
import { consentsNeeded } from "@/lib/domain/case/consents";
import { requiredDocuments } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import { type DocumentSlot, STEPS } from "@/lib/domain/vocabulary";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import type { ReadingPurpose } from "@/lib/domain/case/looks";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { answersOf } from "../people/answers";
import { accountOf } from "../people/applicants";
import type { Days } from "../days";
import { expectOk } from "../expect-ok";
import type { Family } from "../people/families";
import type { Act } from "./timeline";
import { prepareUploads, uploadEverything, uploadSheet } from "../pictures/uploads";

/** Who and what the stories share. */
export interface World {
  readonly days: Days;
  readonly officers: ReadonlyMap<string, OfficerActor>;
}

/** What is known of an application while it is lived. */
export interface Lived {
  id: string;
  applicant: ApplicantActor;
}

const MINUTE_MS = 60_000;
export const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** Minutes an applicant takes from the first page to 提交. */
const FILLING_MINUTES = 24;

/** One application as it will be lived: acts are noted down with their time, `liveThrough` runs them. */
export class Story {
  readonly acts: Act[] = [];
  /** Done before any clock is moved: drawing takes the time. */
  readonly preparations: (() => Promise<void>)[] = [];
  private lived: Lived | undefined;
  private answers: Answers | undefined;

  constructor(
    readonly world: World,
    readonly family: Family,
    private readonly changes: Partial<Answers> = {},
  ) {}

  get known(): Lived {
    if (!this.lived) throw new Error(`${this.family.phone} has not begun`);
    return this.lived;
  }

  /** What was answered, once the form was begun. */
  get asked(): Answers {
    if (!this.answers) throw new Error(`${this.family.phone} has answered nothing`);
    return this.answers;
  }

  get target(): { actor: ApplicantActor; applicationId: string } {
    return { actor: this.known.applicant, applicationId: this.known.id };
  }

  officer(staffNumber: string): { actor: OfficerActor; applicationId: string } {
    const actor = this.world.officers.get(staffNumber);
    if (!actor) throw new Error(`no officer ${staffNumber}`);
    return { actor, applicationId: this.known.id };
  }

  /** Opens the case, as every desk does before it acts; the applicant sees who did and why. */
  async reads(staffNumber: string, purpose: ReadingPurpose): Promise<void> {
    const { actor, applicationId } = this.officer(staffNumber);
    if ((await caseForOfficer(actor, applicationId, purpose)).access !== "yes")
      throw new Error(`${staffNumber} may not read the case of ${this.family.phone}`);
  }

  note(at: Date, run: () => Promise<unknown>): this {
    this.acts.push({ at, run: async () => void (await run()) });
    return this;
  }

  private answersAt(at: Date): Answers {
    const { today } = this.world.days;
    return (this.answers ??= { ...answersOf(this.family, shanghaiDate(at), today), ...this.changes });
  }

  /** Fills everything in and uploads it; the draft is complete a quarter of an hour later. */
  fills(at: Date): this {
    const answers = this.answersAt(at);
    this.preparations.push(() => prepareUploads(this.family, answers, shanghaiDate(at)));
    this.begins(at, ["personal", "permit", "family"]);
    const slots = requiredDocuments(currentForm(this.family.type), answers, shanghaiDate(at));
    return this.note(later(at, FILLING_MINUTES - 5), () =>
      uploadEverything(this.target, slots, this.family, answers),
    );
  }

  /** Begins a draft and finishes these steps; `typed` is left half-filled in the step after them. */
  begins(at: Date, steps: readonly (typeof STEPS)[number][], typed: Partial<Answers> = {}): this {
    const answers = this.answersAt(at);
    return this.note(at, async () => {
      const applicant = await accountOf(this.family);
      const { requestedUntil, sponsorInProcessSerial } = answers;
      const { id } = expectOk(
        await startApplication({
          actor: applicant,
          type: this.family.type,
          requestedUntil,
          sponsorInProcessSerial,
        }),
        this.family.phone,
      );
      this.lived = { id, applicant };
      for (const step of steps)
        expectOk(
          await saveStep({ ...this.target, step, answers, final: true }),
          `${this.family.phone} ${step}`,
        );
      const next = STEPS[steps.length];
      if (next && Object.keys(typed).length > 0)
        expectOk(await saveStep({ ...this.target, step: next, answers: typed, final: false }));
    });
  }

  /** Fills and submits. */
  applies(at: Date): this {
    const submittedAt = later(at, FILLING_MINUTES);
    const { birthDate, sponsor, phone } = this.family;
    const consents = consentsNeeded(birthDate, shanghaiDate(submittedAt), false);
    const guardian = [sponsor.givenName, sponsor.familyName].join(" ").trim();
    return this.fills(at).note(submittedAt, async () =>
      expectOk(
        await submitApplication({
          ...this.target,
          idempotencyKey: randomUUID(),
          consents,
          guardianName: consents.includes("GUARDIAN") ? guardian : "",
        }),
        phone,
      ),
    );
  }

  /** Answers a return: new answers, new sheets, submitted again. */
  supplements(at: Date, answers: Partial<Record<Field, string>>, slots: readonly DocumentSlot[]): this {
    return this.note(at, async () => {
      if (Object.keys(answers).length > 0)
        expectOk(await saveSupplement({ ...this.target, answers, final: true }));
      for (const slot of slots) await uploadSheet(this.target, slot, this.family, this.answersAt(at));
      expectOk(
        await resubmitApplication({ ...this.target, idempotencyKey: randomUUID() }),
        this.family.phone,
      );
    });
  }
}
