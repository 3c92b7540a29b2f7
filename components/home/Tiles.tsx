import {
  CalendarCheck,
  CalendarPlus,
  CircleQuestionMark,
  Download,
  House,
  type LucideIcon,
  Megaphone,
  Search,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Icon } from "@/components/ui/Icon";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const TILES: readonly (readonly [key: TileKey, icon: LucideIcon, href: string])[] = [
  ["book", CalendarPlus, paths.todo()],
  ["appointments", CalendarCheck, paths.appointments()],
  ["status", Search, paths.applications()],
  ["residence", House, paths.lodging()],
  ["report", Megaphone, paths.report()],
  ["templates", Download, paths.templates()],
  ["assistant", CircleQuestionMark, paths.help()],
];
type TileKey = "book" | "appointments" | "status" | "residence" | "report" | "templates" | "assistant";

const tileClass =
  "flex min-h-11 items-center gap-2.5 rounded-(--radius) px-2 py-1.5 text-[0.9375rem] leading-snug text-primary hover:bg-ground";

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
        {TILES.map(([key, icon, href]) => {
          const content = (
            <>
              <Icon of={icon} size={20} />
              <span>
                {/* The guide's names with a slash may break behind it. */}
                {t(`tiles.${key}`)
                  .split("/")
                  .map((part, at) => (
                    <Fragment key={part}>
                      {at > 0 ? "/" : ""}
                      {at > 0 ? <wbr /> : null}
                      {part}
                    </Fragment>
                  ))}
              </span>
            </>
          );
          return (
            <li key={key}>
              <Link href={href} className={tileClass}>
                {content}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
