import type { FormStepOf } from "../form/form";
import { GROUPS } from "../questions/registry";

/** The guide's steps (§1.5), as every type has them until its own folder says otherwise. */
export const personal = {
  id: "personal",
  groups: [GROUPS.photo, GROUPS.passport, GROUPS.contact],
} satisfies FormStepOf;
export const permit = {
  id: "permit",
  groups: [GROUPS.heldDocument, GROUPS.requested, GROUPS.filer, GROUPS.companions],
} satisfies FormStepOf;
export const family = {
  id: "family",
  groups: [GROUPS.sponsor, GROUPS.work, GROUPS.emergency],
} satisfies FormStepOf;
export const attachments = { id: "attachments", groups: [] } satisfies FormStepOf;

export const guideSteps: readonly FormStepOf[] = [personal, permit, family, attachments];
