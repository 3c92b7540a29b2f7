import { templateWord } from "../sheet/words";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { TemplateKind, TemplateProps } from "./template-kind";

/** The day this edition of the blanks was drawn up: they bear no date of their own. */
const EDITION = "2026-11-27T00:00:00.000Z";

/** What the sheet shows. @param answers {}: a blank */
export const templateProps = (kind: TemplateKind, answers: DraftAnswers, demo: boolean): TemplateProps => ({
  ...kind.textOf(answers),
  to: templateWord("to"),
  note: templateWord("note"),
  demo,
  datedAt: EDITION,
  marked: false,
});
