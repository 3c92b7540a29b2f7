import "server-only";
import type { DraftAnswers } from "@/lib/domain/form/fields";
import { type ApplicationType, RELATIONSHIPS } from "@/lib/domain/vocabulary";
import { countryName } from "@/lib/domain/people/country-names";
import { fullName } from "@/lib/domain/people/names";
import type { SheetProps } from "../document-kind";
import { type Word, word, wordWith } from "../sheet/words";

export interface FormCompanion {
  readonly name: string;
  readonly gender: string;
  readonly birthDate: string;
  readonly relation: string;
}

/** Everything the 外国人签证证件申请表 shows, as texts ready to print; dates are plain dates, "" where nothing was said. */
export interface ApplicationFormProps extends SheetProps {
  readonly serial: string;
  readonly type: ApplicationType;
  readonly draft: boolean;
  /** A data URL (JPEG). */
  readonly photo?: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly chineseName: string;
  readonly nationality: string;
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly gender: string;
  readonly address: string;
  readonly phone: string;
  readonly company: string;
  readonly contact: string;
  readonly passportType: string;
  readonly passportNo: string;
  readonly passportExpiresOn: string;
  readonly heldKind: string;
  readonly heldNo: string;
  readonly heldExpiresOn: string;
  readonly companions: readonly FormCompanion[];
  readonly requestedUntil: string;
  readonly changedName: boolean;
  readonly changedPassport: boolean;
  readonly notes: string;
  readonly agentName: string;
  readonly agentPhone: string;
}

export interface FormSource {
  readonly serial: string;
  readonly type: ApplicationType;
  readonly answers: DraftAnswers;
  readonly draft: boolean;
  readonly demo: boolean;
  /** When it was submitted; of a draft, now. */
  readonly at: Date;
  /** JPEG bytes. */
  readonly photo?: Buffer;
}

const bothNames = (code: string | undefined): string =>
  code ? `${countryName(code, "zh")} ${countryName(code, "en")}` : "";

/** Whom the applicant visits, for 备注: the form has no box of its own for it (domain.md §2.4). */
const sponsorNote = (answers: DraftAnswers): string => {
  const relationship = RELATIONSHIPS.find((known) => known === answers.relationship);
  const name = fullName({ familyName: answers.sponsorFamilyName, givenName: answers.sponsorGivenName });
  if (!relationship || !name) return "";
  const relation = word(`relation${relationship}`);
  const facts = { name, passport: answers.sponsorPassportNo ?? "" };
  const nationality = answers.sponsorNationality ? countryName(answers.sponsorNationality, "zh") : "";
  const { zh } = wordWith("noteSponsor", { ...facts, nationality, relation: relation.zh });
  return `${zh} ${wordWith("noteSponsor", { ...facts, relation: relation.en }).en}`;
};

const notesOf = (type: ApplicationType, answers: DraftAnswers): string => {
  const category = word(`type${type}` satisfies Word);
  const { zh } = wordWith("noteCategory", { category: category.zh });
  return [`${zh}${sponsorNote(answers)}`, answers.remarks ?? ""].filter(Boolean).join("\n");
};

const companionsOf = (answers: DraftAnswers): ApplicationFormProps["companions"] =>
  ([1, 2] as const)
    .map((place) => ({
      name: answers[`companion${place}Name`] ?? "",
      gender: answers[`companion${place}Gender`] ?? "",
      birthDate: answers[`companion${place}BirthDate`] ?? "",
      relation: answers[`companion${place}Relation`] ?? "",
    }))
    .filter((companion) => companion.name || companion.birthDate || companion.relation);

/** The 外国人签证证件申请表 filled from the answers (mapping: domain.md §2.4). */
export const formProps = ({
  serial,
  type,
  answers,
  draft,
  demo,
  at,
  photo,
}: FormSource): ApplicationFormProps => ({
  serial,
  type,
  draft,
  demo,
  datedAt: at.toISOString(),
  ...(photo ? { photo: `data:image/jpeg;base64,${photo.toString("base64")}` } : {}),
  familyName: answers.familyName ?? "",
  givenName: answers.givenName ?? "",
  chineseName: answers.chineseName ?? "",
  nationality: bothNames(answers.nationality),
  birthPlace: bothNames(answers.birthCountry),
  birthDate: answers.birthDate ?? "",
  gender: answers.gender ?? "",
  address: answers.address ?? "",
  phone: answers.mobile ?? "",
  // A family member has no company here; the worker's stands for it.
  company: answers.employer ?? "",
  contact: [answers.employerContact, answers.employerPhone].filter(Boolean).join(" "),
  passportType: answers.passportType ?? "",
  passportNo: answers.passportNo ?? "",
  passportExpiresOn: answers.passportExpiresOn ?? "",
  heldKind: answers.heldKind ?? "",
  heldNo: answers.heldNo ?? "",
  heldExpiresOn: answers.heldExpiresOn ?? "",
  companions: companionsOf(answers),
  requestedUntil: answers.requestedUntil ?? "",
  changedName: false,
  changedPassport: false,
  notes: notesOf(type, answers),
  agentName: answers.filedBy === "RELATIVE" ? (answers.filerName ?? "") : "",
  agentPhone: answers.filedBy === "RELATIVE" ? (answers.filerPhone ?? "") : "",
  marked: false,
});
