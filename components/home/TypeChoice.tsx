import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { openTypes } from "@/lib/domain/types/known-types";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The types that take applications, each with whom it is for, and the way for whoever cannot tell. */
export const TypeChoice = () => {
  const t = useTranslations("vocabulary");
  const home = useTranslations("home.nothing");
  return (
    <>
      <ul className="mt-3 grid gap-2 md:grid-cols-2">
        {openTypes().map((type) => (
          <li key={type}>
            <Link
              href={paths.apply(type)}
              className="flex h-full min-h-11 items-center gap-3 rounded-(--radius) border border-line px-4 py-3 hover:bg-ground"
            >
              <span className="grow">
                <span className="block font-bold text-primary">{t(`applyFor.${type}`)}</span>
                <span className="block text-[0.9375rem] text-muted">{t(`typeDescriptions.${type}`)}</span>
              </span>
              <Icon of="chevron-right" size={20} className="shrink-0 text-primary" />
            </Link>
          </li>
        ))}
      </ul>
      <Link href={paths.eligibility()} className="link mt-3 inline-flex min-h-11 items-center">
        {home("whichOne")}
      </Link>
    </>
  );
};
