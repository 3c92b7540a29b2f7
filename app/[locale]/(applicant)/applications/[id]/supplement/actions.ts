"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { confirmName, replyName } from "@/lib/domain/case/item-reply";
import { CONSENTS } from "@/lib/domain/vocabulary";
import type { Consent } from "@/lib/domain/case/consents";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { ok, type Result } from "@/lib/domain/result";
import { allReturnTargets, type ReturnTarget } from "@/lib/domain/review/return-reasons";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { typedAnswers } from "../typed-answers";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";

const replies = Object.fromEntries(
  allReturnTargets().flatMap((target) => [
    [confirmName(target), z.optional(z.string().max(3))],
    [replyName(target), z.optional(z.string().max(2000))],
  ]),
) as Record<`${"confirm" | "reply"}.${ReturnTarget}`, z.ZodOptional<z.ZodString>>;

const consents = Object.fromEntries(
  CONSENTS.map((consent) => [consent, z.optional(z.literal("yes"))]),
) as Record<Consent, z.ZodOptional<z.ZodLiteral<"yes">>>;

const schema = z.strictObject({
  applicationId: z.string().max(40),
  step: z.literal("supplement"),
  version: z.string().regex(/^\d{1,9}$/),
  idempotencyKey: z.uuid(),
  /** What 提交 does in the state the page was made for. */
  event: z.enum(["resubmit", "amend"]),
  intent: z.enum(["next", "save", "keepMine"]).default("save"),
  ...typedAnswers,
  ...replies,
  /** What the corrected answers need to be declared beyond what was. */
  ...consents,
  guardianName: z.optional(z.string().max(200)),
});

interface SupplementAnswer {
  readonly version: number;
  readonly savedAt: string;
  readonly goTo?: string;
}

/** The texts of the form; a box that is on the page and not sent was unticked. */
const typedIn = (input: z.infer<typeof schema>): Record<string, string> => {
  const { applicationId: _id, step: _step, version: _version, boxes, ...rest } = input;
  const { idempotencyKey: _key, intent: _intent, event: _event, guardianName: _name, ...entries } = rest;
  const texts = Object.fromEntries(
    Object.entries(entries).filter(([name]) => !CONSENTS.some((consent) => consent === name)),
  );
  const given: Record<string, string | undefined> = texts;
  const unticked = (boxes ?? "").split(",").filter((name) => name && given[name] === undefined);
  return Object.fromEntries([
    ...Object.entries(given).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
    ...unticked.map((name) => [name, ""]),
  ]);
};

const SEND = { resubmit: resubmitApplication, amend: amendApplication } as const;

/** 退补 and 窗口补正: keeps the answers to what was named and, with the main button, sends them. What is refused is kept
 *  all the same, and the page is told its new version. */
export const supplementAction = defineAction({
  actor: "applicant",
  keeps: true,
  schema,
  run: async (input, { actor }): Promise<Result<SupplementAnswer>> => {
    const { applicationId, version, intent, event, idempotencyKey } = input;
    const saved = await saveSupplement({
      actor,
      applicationId,
      version: intent === "keepMine" ? undefined : Number(version),
      answers: typedIn(input),
      final: intent === "next",
    });
    // What is open follows from what was kept, also of an answer that is refused.
    if (intent === "next") revalidatePath("/", "layout");
    if (saved.kind !== "ok") return saved;
    const answer = { version: saved.data.version, savedAt: shanghaiTime(saved.data.savedAt) };
    if (intent !== "next") return ok(answer);
    const sent = await SEND[event]({
      actor,
      applicationId,
      idempotencyKey,
      consents: CONSENTS.filter((consent) => input[consent] === "yes"),
      guardianName: input.guardianName ?? "",
    });
    const goTo =
      event === "resubmit" ? paths.submitted(applicationId) : paths.book(applicationId, "corrected");
    if (sent.kind === "ok") return ok({ ...answer, goTo });
    return { ...sent, values: { version: String(answer.version), savedAt: answer.savedAt } };
  },
  onOk: (data) => data.goTo,
});
