import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { expectOk } from "../expect-ok";
import type { Story } from "./story";
import { type HallVisit, windowOf } from "./visits";

const APPROVER = "P1009";
const MAKER = "P1010";

/** Approved for what was asked. */
export const approved = (story: Story, at: Date): Story =>
  story.note(at, async () => {
    await story.reads(APPROVER, "decision");
    expectOk(
      await approveApplication({
        ...story.officer(APPROVER),
        validUntil: story.asked.requestedUntil,
        note: "材料齐全，关系属实。",
      }),
      story.family.phone,
    );
  });

export const refused = (story: Story, at: Date): Story =>
  story.note(at, async () => {
    await story.reads(APPROVER, "decision");
    expectOk(
      await refuseApplication({
        ...story.officer(APPROVER),
        ground: "PAPERS_NOT_PROVIDED",
        note: {
          zh: "经两次通知，未能提供亲属关系证明的认证文件。",
          en: "Asked for twice, the certified proof of the relationship was not provided.",
        },
      }),
      story.family.phone,
    );
  });

export const inProduction = (story: Story, at: Date): Story =>
  story.note(at, async () => expectOk(await startProduction(story.officer(MAKER)), story.family.phone));

export const produced = (story: Story, at: Date): Story =>
  story.note(at, async () => expectOk(await completeProduction(story.officer(MAKER)), story.family.phone));

export const dispatched = (story: Story, at: Date): Story =>
  story.note(at, async () =>
    expectOk(
      await dispatchPermit({ ...story.officer(MAKER), trackingNo: `EA10000${story.family.phone}CN` }),
      story.family.phone,
    ),
  );

export const collected = (story: Story, at: Date, visit: HallVisit): Story =>
  story.note(at, async () =>
    expectOk(await collectPermit(story.officer(windowOf(visit))), story.family.phone),
  );
