import { useTranslations } from "next-intl";
import type { FindingView } from "@/components/forms/form-view";
import { Notice } from "@/components/ui/Notice";
import { Pill } from "@/components/ui/Pill";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

/** Something nobody named that is open because of what was named, in the page's language. */
export interface AlsoLine {
  readonly target: string;
  readonly label: string;
  /** Empty: nothing speaks against it any more. */
  readonly why: string;
}

interface AlsoOpenProps {
  readonly applicationId: string;
  readonly lines: readonly AlsoLine[];
  /** The rules that let nobody through as it stands. */
  readonly bars: readonly FindingView[];
}

/** What a true correction makes wrong or required, with the way to it and why; and where no answer can put it right, what
 *  the person can do instead. */
export const AlsoOpen = ({ applicationId, lines, bars }: AlsoOpenProps) => {
  const t = useTranslations("wizard.supplement.also");
  if (lines.length === 0 && bars.length === 0) return null;
  return (
    <Notice tone="warning" title={lines.length > 0 ? t("title") : t("rules")} live>
      {lines.length > 0 ? (
        <ul className="mt-2 grid list-disc gap-2 pl-5">
          {lines.map(({ target, label, why }) => (
            <li key={target} data-also={target}>
              <a href={`#${target}`} className="link font-semibold">
                {label}
              </a>{" "}
              <Pill tone={why === "" ? "success" : "neutral"}>{t(why === "" ? "settled" : "todo")}</Pill>
              {why === "" ? null : <p>{why}</p>}
            </li>
          ))}
        </ul>
      ) : null}
      {bars.length > 0 ? (
        <div className="mt-3 grid gap-2">
          {lines.length > 0 ? <p className="font-semibold">{t("rules")}</p> : null}
          {bars.map(({ code, title, action }) => (
            <p key={code} data-bar={code}>
              <strong>{title}</strong> <PhoneNumbers>{action}</PhoneNumbers>
            </p>
          ))}
          <p>
            <PhoneNumbers>{t("waysOut")}</PhoneNumbers>
          </p>
          <p>
            <Link href={paths.application(applicationId)} className="link inline-block min-h-6">
              {t("toApplication")}
            </Link>
          </p>
        </div>
      ) : null}
    </Notice>
  );
};
