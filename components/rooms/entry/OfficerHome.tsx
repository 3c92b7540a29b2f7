import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import type { OfficerSection } from "@/lib/domain/role-routes";
import { paths } from "@/lib/paths";

export interface RoomCount {
  readonly section: OfficerSection;
  /** Undefined: a room in which nothing waits. */
  readonly waiting: number | undefined;
  readonly dueToday: number;
}

/** Every room this officer may enter with what waits there. */
export const OfficerHome = ({ rooms }: { readonly rooms: readonly RoomCount[] }) => {
  const t = useTranslations("officer.home");
  const names = useTranslations("vocabulary.officerSections");
  return (
    <div className="grid gap-4">
      <h1 className="text-xl font-bold">{t("title")}</h1>
      {rooms.length === 0 ? (
        <EmptyState title={t("noRoomTitle")}>{t("noRoomBody")}</EmptyState>
      ) : (
        <>
          <p className="text-muted">{t("lead")}</p>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {rooms.map(({ section, waiting, dueToday }) => (
              <li key={section} className="grid gap-2 rounded-(--radius) border border-line bg-surface p-4">
                <h2 className="font-bold">{names(section)}</h2>
                {waiting === undefined ? null : (
                  <p className="text-2xl font-bold">{t("waiting", { count: waiting })}</p>
                )}
                {dueToday > 0 ? <p className="text-danger">{t("dueToday", { count: dueToday })}</p> : null}
                <LinkButton
                  href={`${paths.officer()}/${section}`}
                  size="sm"
                  className="self-end justify-self-start"
                >
                  {t("enter", { room: names(section) })}
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
