import { useTranslations } from "next-intl";
import { useAnswered } from "@/components/ui/use-answered";
import type { ActionState } from "@/lib/domain/action-state";
import { DELIVERY_FIELDS } from "@/lib/domain/visit/delivery";
import { isKey } from "@/lib/i18n/known-key";

const ASKED = ["delivery", ...DELIVERY_FIELDS, "place", "agreementVersion"] as const;
/** Where an error's link leads, when not to a control of its name. */
const CONTROLS: Readonly<Record<string, string>> = { delivery: "method" };

/** Which way it goes is one answer, and who fetches the permit has no address to give. */
const settledByMethod = (name: string, value: string): readonly string[] =>
  name === "method" ? ["delivery", ...(value === "PICKUP" ? DELIVERY_FIELDS : [])] : [];

/** What is wrong with a posted booking, by field, until it is answered anew. */
export const useBookingErrors = (state: ActionState) => {
  const t = useTranslations("booking");
  const { errors: codes, onChange } = useAnswered(state, { settles: settledByMethod });
  const errorOf = (name: string): string | undefined => {
    const code = codes[name];
    const key = `errors.${code}`;
    return code === undefined ? undefined : t(isKey(t, key) ? key : "errors.other");
  };
  const wrong = ASKED.filter((name) => errorOf(name));
  const summary = {
    title: t("errorTitle", { count: wrong.length }),
    items: wrong.map((name) => ({
      id: CONTROLS[name] ?? name,
      message: t("errorLine", { label: t(`fields.${name}`), why: errorOf(name) ?? "" }),
    })),
  };
  return { errorOf, onChange, summary };
};
