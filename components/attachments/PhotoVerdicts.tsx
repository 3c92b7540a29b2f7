import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import {
  PHOTO_RULE_NAMES,
  PHOTO_RULES,
  photoKilobytes,
  type PhotoRule,
} from "@/lib/domain/attachments/photo-rules";

interface PhotoVerdictsProps {
  /** What was measured: `rules` (the broken ones, joined by commas), width, height, bytes. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Rules that are broken and only warn. */
  readonly warned?: readonly string[];
}

const LOOKS = {
  ok: ["circle-check", "text-success"],
  failed: ["circle-x", "text-danger"],
  warned: ["triangle-alert", "text-warning"],
} as const;

/** The guide's rules on photos (§1.5), one verdict each. */
export const PhotoVerdicts = ({ data, warned = [] }: PhotoVerdictsProps) => {
  const t = useTranslations("documents.photoVerdicts");
  const broken = String(data.rules ?? "").split(",");
  const lookOf = (rule: PhotoRule): keyof typeof LOOKS => {
    if (warned.includes(rule)) return "warned";
    return broken.includes(rule) ? "failed" : "ok";
  };
  // The background of a photo that was refused for its size is not measured.
  const rules = PHOTO_RULE_NAMES.filter((rule) => rule !== "blueBackground" || data.rules === undefined);
  return (
    <ul className="grid gap-1 text-[0.9375rem]">
      {rules.map((rule) => {
        const look = lookOf(rule);
        const [icon, ink] = LOOKS[look];
        return (
          <li key={rule} className="flex gap-2">
            <Icon of={icon} size={18} className={`mt-0.5 ${ink}`} />
            <span>{look === "ok" ? t(`${rule}.ok`) : t(`${rule}.failed`, { ...figures(data) })}</span>
          </li>
        );
      })}
    </ul>
  );
};

const figures = (data: PhotoVerdictsProps["data"]) => {
  const bytes = Number(data.bytes ?? 0);
  return {
    width: String(data.width ?? ""),
    height: String(data.height ?? ""),
    bytes,
    kilobytes: photoKilobytes(bytes),
    way: bytes < PHOTO_RULES.minBytes ? "small" : "large",
  };
};
