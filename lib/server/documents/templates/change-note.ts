import { fullName } from "@/lib/domain/people/names";
import { nameHasChanged, passportHasChanged } from "@/lib/domain/types/renewal/changes";
import { inBoth, templateWord } from "../sheet/words";
import { applicantRows, dayInBoth, permitRows } from "./known-answers";
import type { TemplateKind } from "./template-kind";

/** 变更说明 (guide 4.1 2: 姓名或者护照号有变更的; EEAL art. 33). */
export const changeNote = {
  path: "change-note",
  summary: "变更说明 (note on a change of name or passport number).",
  textOf: (answers) => {
    const [name, passport] = [nameHasChanged(answers), passportHasChanged(answers)];
    const changed = [
      ...(name ? [inBoth(templateWord("whatName"))] : []),
      ...(passport ? [inBoth(templateWord("whatPassport"))] : []),
    ];
    const former = { familyName: answers.formerFamilyName, givenName: answers.formerGivenName };
    return {
      title: templateWord("changeTitle"),
      rows: [
        ...applicantRows(answers),
        ...permitRows(answers),
        {
          label: templateWord("changedWhat"),
          value: changed.length > 0 ? changed.join(" / ") : inBoth(templateWord("changedWhats")),
        },
        { label: templateWord("formerName"), value: name ? fullName(former) : "" },
        { label: templateWord("presentName"), value: name ? fullName(answers) : "" },
        { label: templateWord("formerPassport"), value: passport ? (answers.formerPassportNo ?? "") : "" },
        { label: templateWord("presentPassport"), value: passport ? (answers.passportNo ?? "") : "" },
        { label: templateWord("changedOn"), value: dayInBoth(answers.changedOn) },
        { label: templateWord("changeReason"), value: "", height: 60 },
      ],
      statements: [templateWord("change1")],
      signatures: (["applicantSign", "mobile", "signedOn"] as const).map(templateWord),
    };
  },
} as const satisfies TemplateKind;
