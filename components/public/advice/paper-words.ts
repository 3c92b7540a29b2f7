import { useTranslations } from "next-intl";
import type { PaperLine } from "@/lib/domain/types/documents/paper-list";

/** When a paper is asked for, in words: "required", "applicants aged 18 to 70: required"; whoever shows it begins with a capital. */
export const usePaperWords = (): ((line: Pick<PaperLine, "need" | "unless">) => string) => {
  const t = useTranslations("advice");
  return ({ need, unless }) =>
    [
      ...(need === "none" ? [] : [t(`needs.${need}`)]),
      ...unless.map((one) =>
        t("needs.when", { who: t(`circumstances.${one.circumstance}`), need: t(`needs.${one.need}`) }),
      ),
    ].join(t("needs.joint"));
};
