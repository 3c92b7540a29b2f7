import "server-only";
import type { Form } from "@/lib/domain/form/form";
import { printedForm } from "@/lib/domain/form/printed";
import type { PrintedForm } from "@/lib/domain/questions/printed";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { FormTick } from "@/lib/domain/types/application-type";
import { factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { countryInBoth } from "@/lib/domain/people/country-names";
import type { Bilingual } from "@/lib/domain/text";
import type { SheetProps } from "../document-kind";
import { inBoth, typeWord, word, wordWith } from "../sheet/words";

/** Everything the 外国人签证证件申请表 shows, as texts ready to print; dates are plain dates, "" where nothing was said. */
export interface ApplicationFormProps
  extends SheetProps, Omit<PrintedForm, "birthCountry" | "remarks" | "sponsor"> {
  readonly serial: string;
  /** What is applied for; the printing thread knows no types. */
  readonly type: Bilingual;
  readonly ticks: readonly FormTick[];
  readonly draft: boolean;
  /** A data URL (JPEG). */
  readonly photo?: string;
  readonly birthPlace: string;
  readonly notes: string;
}

export interface FormSource {
  readonly serial: string;
  readonly type: ApplicationType;
  /** The form the answers were filled in on. */
  readonly form: Form;
  readonly answers: DraftAnswers;
  readonly draft: boolean;
  readonly demo: boolean;
  /** When it was submitted; of a draft, now. */
  readonly at: Date;
  /** JPEG bytes. */
  readonly photo?: Buffer;
}

const bothNames = (code: string | undefined): string => (code ? inBoth(countryInBoth(code)) : "");

/** Whom the applicant visits, for 备注: the form has no box of its own for it (domain.md §2.4). */
const sponsorNote = ({ sponsor }: PrintedForm): string => {
  if (!sponsor) return "";
  const { name, passport } = sponsor;
  const relation = word(`relation${sponsor.relationship}`);
  const nationality = sponsor.nationality ? countryInBoth(sponsor.nationality).zh : "";
  const { zh } = wordWith("noteSponsor", { name, passport, nationality, relation: relation.zh });
  return `${zh} ${wordWith("noteSponsor", { name, passport, relation: relation.en }).en}`;
};

const notesOf = (category: Bilingual, printed: PrintedForm): string => {
  const { zh } = wordWith("noteCategory", { category: category.zh });
  return [`${zh}${sponsorNote(printed)}`, printed.remarks].filter(Boolean).join("\n");
};

/** The 外国人签证证件申请表 filled from the answers (mapping: domain.md §2.4). */
export const formProps = ({
  serial,
  type,
  form,
  answers,
  draft,
  demo,
  at,
  photo,
}: FormSource): ApplicationFormProps => {
  const printed = printedForm(form, answers);
  const category = typeWord(type);
  const { birthCountry, remarks: _, sponsor: __, ...boxes } = printed;
  return {
    ...boxes,
    serial,
    type: category,
    draft,
    demo,
    ticks: factsOfType(type).ticks,
    datedAt: at.toISOString(),
    ...(photo ? { photo: `data:image/jpeg;base64,${photo.toString("base64")}` } : {}),
    nationality: bothNames(printed.nationality),
    birthPlace: bothNames(birthCountry),
    notes: notesOf(category, printed),
    marked: false,
  };
};
