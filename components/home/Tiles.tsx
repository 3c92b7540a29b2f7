import type { IconName } from "@/components/ui/icon-names";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const TILES: readonly (readonly [key: TileKey, icon: IconName, href: string])[] = [
  ["book", "calendar-plus", paths.todo()],
  ["appointments", "calendar-check", paths.appointments()],
  ["status", "search", paths.applications()],
  ["residence", "house", paths.lodging()],
  ["report", "megaphone", paths.report()],
  ["templates", "download", paths.templates()],
  ["assistant", "circle-question-mark", paths.help()],
];
type TileKey = "book" | "appointments" | "status" | "residence" | "report" | "templates" | "assistant";

/** The guide's names with a slash may break behind it. */
const breakable = (name: string): ReactNode[] =>
  name.split("/").flatMap((part, at) => (at > 0 ? ["/", <wbr key={at} />, part] : part));

/** The guide's tiles (§1.3), quieter than what the case needs. */
export const Tiles = () => {
  const t = useTranslations("home");
  return (
    <section
      aria-labelledby="services"
      className="no-print rounded-(--radius) border border-line bg-surface p-3"
    >
      <h2 id="services" className="px-2 pb-1 text-base font-bold">
        {t("services")}
      </h2>
      <ul className="grid gap-x-2 xs:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {TILES.map(([key, icon, href]) => (
          <li key={key}>
            <Link href={href} className="tile">
              <Icon of={icon} size={20} />
              <span>{breakable(t(`tiles.${key}`))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
