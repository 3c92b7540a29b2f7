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
import { TEMPORARY_RESIDENCE_URL } from "@/components/public/external-links";
import { Icon } from "@/components/ui/Icon";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const TILES: readonly (readonly [key: TileKey, icon: LucideIcon, href: string])[] = [
  ["book", CalendarPlus, paths.todo()],
  ["appointments", CalendarCheck, paths.appointments()],
  ["status", Search, paths.applications()],
  ["residence", House, TEMPORARY_RESIDENCE_URL],
  ["report", Megaphone, `${paths.help()}#report`],
  ["templates", Download, paths.templates()],
  ["assistant", CircleQuestionMark, paths.help()],
];
type TileKey = "book" | "appointments" | "status" | "residence" | "report" | "templates" | "assistant";

const tileClass =
  "grid h-full min-h-24 content-start justify-items-center gap-2 rounded-(--radius) border border-line bg-surface px-2 py-4 text-center text-sm leading-snug hover:border-primary";

/** The guide's tiles (§1.3). */
export const Tiles = () => {
  const t = useTranslations("home");
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="mb-3 text-lg font-bold">
        {t("services")}
      </h2>
      <ul className="grid grid-cols-2 gap-2.5 xs:grid-cols-3 md:grid-cols-4 xl:grid-cols-7">
        {TILES.map(([key, icon, href]) => {
          const content = (
            <>
              <Icon of={icon} size={24} className="text-primary" />
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
              {href.startsWith("https:") ? (
                <>
                  <a href={href} rel="noreferrer" aria-describedby="tile-external" className={tileClass}>
                    {content}
                  </a>
                  <span id="tile-external" hidden>
                    {t("external")}
                  </span>
                </>
              ) : (
                <Link href={href} className={tileClass}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
