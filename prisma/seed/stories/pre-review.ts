import type { ByLocale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { expectOk } from "../expect-ok";
import { type Story, later } from "./story";

const REVIEWER = "P1001";
/** Minutes between claiming a case and deciding on it. */
const REVIEWING_MINUTES = 14;

export interface Defect {
  readonly target: string;
  readonly reason: string;
  readonly text: LocalText;
}

export const NO_TRANSLATION: Defect = {
  target: "RELATIONSHIP_PROOF_ZH",
  reason: "missingTranslation",
  text: {
    zh: "关系证明缺少盖有翻译公司印章的中文翻译件，请补充上传。",
    en: "The proof of relationship has no Chinese translation with a translation company's seal. Please add it.",
  },
};

export const OLD_PHOTO: Defect = {
  target: "PHOTO",
  reason: "photoOld",
  text: {
    zh: "照片与护照相片相差较大，请上传六个月内拍摄的照片。",
    en: "The photo differs much from the one in the passport. Please upload one taken within six months.",
  },
};

export const NO_SEAL: Defect = {
  target: "GUARANTEE_LETTER",
  reason: "missingSeal",
  text: {
    zh: "担保函件未加盖单位公章，请盖章后重新上传。",
    en: "The verification letter lacks the employer's seal. Please have it sealed and upload it again.",
  },
};

/** The same defect named at the window, where the sealed letter is brought. */
export const NO_SEAL_AT_WINDOW: Defect = {
  ...NO_SEAL,
  text: {
    zh: "担保函件未加盖单位公章，请盖章后带到窗口。",
    en: "The verification letter lacks the employer's seal. Please have it sealed and bring it to the window.",
  },
};

export const claimed = (story: Story, at: Date, by: string = REVIEWER): Story =>
  story.note(at, async () => {
    expectOk(await claimApplication(story.officer(by)));
    await story.reads(by, "preReview");
  });

/** Claimed and passed; the applicant may book. */
export const passed = (story: Story, at: Date, { interview }: { interview: boolean }): Story =>
  claimed(story, at).note(later(at, REVIEWING_MINUTES), async () =>
    expectOk(await passPreReview({ ...story.officer(REVIEWER), interviewRequired: interview })),
  );

export const returned = (story: Story, at: Date, items: readonly Defect[]): Story =>
  claimed(story, at).note(later(at, REVIEWING_MINUTES), async () =>
    expectOk(await returnApplication({ ...story.officer(REVIEWER), items })),
  );

export const rejected = (story: Story, at: Date, reason: string, note: ByLocale<string>): Story =>
  claimed(story, at).note(later(at, REVIEWING_MINUTES), async () =>
    expectOk(await rejectApplication({ ...story.officer(REVIEWER), reason, note })),
  );
