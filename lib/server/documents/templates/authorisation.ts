import { inBoth, templateWord } from "../sheet/words";
import { applicantRows } from "./known-answers";
import type { TemplateKind } from "./template-kind";

/** 委托书 (Reg. art. 19: who may be represented). */
export const authorisation = {
  path: "authorisation",
  summary: "委托书 (letter of authorisation).",
  textOf: (answers) => ({
    title: templateWord("authorisationTitle"),
    rows: [
      ...applicantRows(answers),
      { label: templateWord("mobile"), value: answers.mobile ?? "" },
      {
        label: templateWord("filerName"),
        value: answers.filedBy === "RELATIVE" ? (answers.filerName ?? "") : "",
      },
      { label: templateWord("filerRelation"), value: "" },
      { label: templateWord("filerPassport"), value: "" },
      {
        label: templateWord("filerPhone"),
        value: answers.filedBy === "RELATIVE" ? (answers.filerPhone ?? "") : "",
      },
      { label: templateWord("authorisedFor"), value: inBoth(templateWord("authorisedForAll")), height: 38 },
      { label: templateWord("authorisedUntil"), value: "" },
    ],
    statements: (["authorisation1", "authorisation2"] as const).map(templateWord),
    signatures: (["applicantSign", "filerSign", "signedOn"] as const).map(templateWord),
  }),
} as const satisfies TemplateKind;
