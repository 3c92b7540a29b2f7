import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import type { PerhapsSame } from "@/lib/server/db/questions/officer/case/same-person";

/** A case of perhaps the same person, in the officer's language. */
export interface AlikeLine extends Pick<PerhapsSame, "serial" | "state" | "linked"> {
  /** Undefined: the officer may not open it. */
  readonly href: string | undefined;
  /** Undefined: not to be read, or only with a reason. */
  readonly about: { readonly type: string; readonly date: string } | undefined;
}

/** Quietly, who may be the same: a line each, and the way to the case where the officer may take it. */
export const SamePerson = ({ alike }: { readonly alike: readonly AlikeLine[] }) => {
  const t = useTranslations("officerReview.alike");
  if (alike.length === 0) return null;
  return (
    <section aria-label={t("title")} className="border-b border-line px-3 py-2 text-xs">
      <p className="text-muted">{t("title")}</p>
      <ul>
        {alike.map((line) => (
          <Line key={line.serial} {...line} />
        ))}
      </ul>
    </section>
  );
};

const Line = ({ serial, state, linked, href, about }: AlikeLine) => {
  const t = useTranslations("officerReview.alike");
  const states = useTranslations("states");
  const at = state ? states(`labels.${state}`) : states("unknown");
  const closed = href ? t("reason") : t("closed");
  const said = about ? [about.type, at, t("submitted", about)] : [at, closed];
  return (
    <li className="flex min-h-6 flex-wrap items-center gap-x-2">
      {href ? (
        <Link href={href} className="figures link inline-flex min-h-6 items-center">
          {serial}
        </Link>
      ) : (
        <span className="figures">{serial}</span>
      )}
      <span>{[...said, ...(linked ? [t("linked")] : [])].join(" · ")}</span>
    </li>
  );
};
