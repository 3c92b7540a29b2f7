import { anyName, date, type QuestionGroup, select, text } from "../question";

const PLACES = [1, 2] as const;
type Place = (typeof PLACES)[number];
type Asked = `companion${Place}${"Name" | "Gender" | "BirthDate" | "Relation"}`;

/** Who else travels on the same passport (official form, section 4, two rows); few passports hold more than one person. */
export const companions: QuestionGroup<Asked> = {
  id: "companions",
  questions: {
    companion1Name: anyName(),
    companion1Gender: select("genders"),
    companion1BirthDate: date({ date: "birth" }),
    companion1Relation: text(20),
    companion2Name: anyName(),
    companion2Gender: select("genders"),
    companion2BirthDate: date({ date: "birth" }),
    companion2Relation: text(20),
  },
  folded: true,
  prints: (answers) => ({
    companions: PLACES.map((place) => ({
      name: answers[`companion${place}Name`] ?? "",
      gender: answers[`companion${place}Gender`] ?? "",
      birthDate: answers[`companion${place}BirthDate`] ?? "",
      relation: answers[`companion${place}Relation`] ?? "",
    })).filter((companion) => companion.name || companion.birthDate || companion.relation),
  }),
};
