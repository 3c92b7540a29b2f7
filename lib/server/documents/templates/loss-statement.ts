import { LOSS_KINDS } from "@/lib/domain/vocabulary";
import { inBoth, templateWord } from "../sheet/words";
import { applicantRows, dayInBoth, permitRows } from "./known-answers";
import type { TemplateKind } from "./template-kind";

/** 遗失（损坏）说明 (guide 5.1; EEAL art. 35). */
export const lossStatement = {
  path: "loss-statement",
  summary: "遗失（损坏）说明 (statement of loss or damage).",
  textOf: (answers) => {
    const kind = LOSS_KINDS.find((one) => one === answers.lossKind);
    return {
      title: templateWord("lossTitle"),
      rows: [
        ...applicantRows(answers),
        ...permitRows(answers),
        {
          label: templateWord("lossKind"),
          value: inBoth(templateWord(kind ? `kind${kind}` : "lossKinds")),
        },
        { label: templateWord("lossOn"), value: dayInBoth(answers.lossOn) },
        { label: templateWord("lossPlace"), value: answers.lossPlace ?? "" },
        { label: templateWord("lossHow"), value: answers.lossHow ?? "", height: 120 },
        { label: templateWord("policeReport"), value: "" },
      ],
      statements: [templateWord("loss1")],
      signatures: (["applicantSign", "mobile", "signedOn"] as const).map(templateWord),
    };
  },
} as const satisfies TemplateKind;
