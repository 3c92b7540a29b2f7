import { templateWord } from "../sheet/words";
import { applicantRows } from "./known-answers";
import type { TemplateKind } from "./template-kind";

/** 翻译说明, to a paper that was drawn up abroad (domain.md §2.8). */
export const translationNote = {
  path: "translation-note",
  summary: "翻译说明 (translator's note).",
  textOf: (answers) => ({
    title: templateWord("translationTitle"),
    rows: [
      ...applicantRows(answers),
      { label: templateWord("translatedPaper"), value: "" },
      { label: templateWord("translatedFrom"), value: "", height: 38 },
      { label: templateWord("translatedPages"), value: "" },
      { label: templateWord("translator"), value: "" },
      { label: templateWord("translationCompany"), value: "", height: 50 },
    ],
    statements: (["translation1", "translation2"] as const).map(templateWord),
    signatures: (["translatorSign", "companySeal", "signedOn"] as const).map(templateWord),
  }),
} as const satisfies TemplateKind;
