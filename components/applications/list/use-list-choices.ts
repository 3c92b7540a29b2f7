import { useLocale, useTranslations } from "next-intl";
import { type ApplicantList, statesOfList, STATES } from "@/lib/domain/case/states";
import { namedCountries } from "@/lib/domain/people/country-names";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { GENDERS } from "@/lib/domain/vocabulary";
import type { Option } from "@/components/ui/Select";

const statesIn = (list: ApplicantList) =>
  list === "applications"
    ? STATES.filter((state) => !statesOfList("drafts").includes(state))
    : statesOfList(list);

/** What a list can be narrowed to, in words. @param nationalities of the rows there are */
export const useListChoices = (list: ApplicantList, nationalities: readonly string[]) => {
  const words = useTranslations("vocabulary");
  const application = useTranslations("application");
  const states = useTranslations("states.labels");
  const locale = useLocale();
  const choices = {
    type: APPLICATION_TYPES.map((type) => ({
      value: type,
      label: application("kind", { type: words(`types.${type}`) }),
    })),
    state: statesIn(list).map((state) => ({ value: state, label: states(state) })),
    nationality: namedCountries(nationalities, locale).map(({ code, name }) => ({
      value: code,
      label: name,
    })),
    gender: GENDERS.map((gender) => ({ value: gender, label: words(`genders.${gender}`) })),
  } as const satisfies Record<string, readonly Option[]>;
  return choices;
};
