import { getTranslations } from "next-intl/server";
import type { Finding } from "@/lib/domain/types/checks/check";
import { type Form, questionOf } from "@/lib/domain/form/form";
import type { Field } from "@/lib/domain/questions/registry";
import type { Step } from "@/lib/domain/vocabulary";
import { isOpenType, typeIfKnown } from "@/lib/domain/types/known-types";
import { PLACES } from "@/lib/domain/visit/places";
import { findingFacts } from "@/lib/i18n/finding-facts";
import { isKey } from "@/lib/i18n/known-key";
import { paths } from "@/lib/paths";
import type { FindingView } from "./form-view";

interface OfDraft {
  readonly id: string;
  readonly form: Form;
  /** The step on whose page they are told. */
  readonly step?: Step;
}

/** A rule that bars makes void what is only warned of beside the same question: nobody is told that they cannot and that
 *  they still may. */
const told = (findings: readonly Finding[]): Finding[] => {
  const barred = findings.flatMap(({ severity, field }) => (severity === "BLOCK" ? [field] : []));
  return findings.filter(({ severity, field }) => severity === "BLOCK" || !barred.includes(field));
};

/** Findings in words, with their dates as people of the language read them.
 *  @param draft of a draft, whose type may still be changed to the one a finding offers, and whose other steps are open */
export const findingViews = async (
  findings: readonly Finding[],
  locale: string,
  draft?: OfDraft,
): Promise<FindingView[]> => {
  const t = await getTranslations({ locale, namespace: "eligibility" });
  const change = await getTranslations({ locale, namespace: "wizard.changeType" });
  const words = await getTranslations({ locale, namespace: "vocabulary" });
  const questions = await getTranslations({ locale, namespace: "fields" });
  const wizard = await getTranslations({ locale, namespace: "wizard" });
  const windows = await getTranslations({ locale, namespace: "advice.places" });
  const places = PLACES.map(({ id, phone }) =>
    windows("line", { name: windows(`${id}.name`), address: windows(`${id}.address`), phone }),
  );
  const wayTo = ({ id, form, step: here }: OfDraft, name: Field | undefined) => {
    const step = name && questionOf(form, name).step;
    if (!here || !step || step === here) return {};
    const label = wizard("changeThere", {
      step: words(`steps.${step}`),
      question: questions(`${name}.label`),
    });
    return { elsewhere: { href: `${paths[step](id)}#${name}`, label } };
  };
  return told(findings).map((finding): FindingView => {
    const { code, severity, fields } = finding;
    const facts = findingFacts(finding.data, locale);
    const wordsOf = (key: string): string => (isKey(t, key) ? t(key, facts) : code);
    const offered = typeIfKnown(finding.offers ?? "");
    return {
      code,
      severity,
      fields,
      title: wordsOf(`${code}.title`),
      action: wordsOf(`${code}.action`),
      ...(draft && offered && isOpenType(offered)
        ? {
            offer: {
              href: paths.changeType(draft.id, offered),
              label: change("to", { type: words(`types.${offered}`) }),
            },
          }
        : {}),
      ...(draft ? wayTo(draft, fields[0]) : {}),
      ...(finding.atWindow ? { places } : {}),
    };
  });
};
