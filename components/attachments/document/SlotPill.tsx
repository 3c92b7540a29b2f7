import { useTranslations } from "next-intl";
import { Pill } from "@/components/ui/Pill";

interface SlotPillProps {
  /** How many files are there. */
  readonly count: number;
  /** Of the translation beside them; undefined: the paper has no slot for one. */
  readonly translations?: number;
  readonly required: boolean;
  readonly returned?: boolean;
}

/** How a document stands: asked for, there, or to be replaced; of a pair how many files each part has. */
export const SlotPill = ({ count, translations, required, returned = false }: SlotPillProps) => {
  const t = useTranslations("attachments");
  const words = useTranslations("documents");
  const all = count + (translations ?? 0);
  const lacks = required && count === 0;
  const said = (): string => {
    if (returned && all > 0) return t("toReplace");
    if (all === 0) return words(required ? "required" : "optional");
    return translations === undefined
      ? t("pages", { count })
      : t("pair.pages", { original: count, translation: translations });
  };
  return <Pill tone={returned || lacks ? "warning" : all > 0 ? "success" : "neutral"}>{said()}</Pill>;
};
