import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DemoBanner } from "./DemoBanner";
import { LocaleSwitch } from "./LocaleSwitch";
import { HeaderSearch } from "./header/HeaderSearch";
import { Logo } from "./Logo";
import { RoomLinks, type RoomLink } from "./RoomLinks";
import { SkipLink } from "./SkipLink";

interface OfficerShellProps {
  readonly demo: boolean;
  readonly homeHref: string;
  /** Only the rooms this officer may enter. */
  readonly rooms: readonly RoomLink[];
  readonly roomsLabel: string;
  /** Name and hall of the officer. */
  readonly who: string;
  /** Where a case is found by its number; absent: nobody is signed in. */
  readonly search?: { readonly path: string; readonly label: string; readonly hint: string };
  readonly signOut?: ReactNode;
  readonly sessionWarning?: ReactNode;
  readonly children: ReactNode;
}

/** Rooms that stand in one row with the search and the name, in English on a desk's screen. */
const MOST_IN_ROW = 5;

/** Around every page of an officer: dense, the whole width for the work. */
export const OfficerShell = (props: OfficerShellProps) => {
  const { demo, homeHref, rooms, roomsLabel, who, search, signOut, sessionWarning, children } = props;
  const t = useTranslations("frame");
  return (
    <div className="flex grow flex-col text-sm">
      <SkipLink>{t("skip")}</SkipLink>
      {demo ? <DemoBanner /> : null}
      {/* One row, as the height of a case counts on it: the short name leaves the rooms and the hall their place. Whoever has
          more rooms than fit reads no case. */}
      <header
        className={`no-print flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line bg-surface px-4 ${rooms.length > MOST_IN_ROW ? "" : "lg:flex-nowrap"}`}
      >
        <Logo href={homeHref} name={t("platformShort")} />
        {rooms.length > 0 ? (
          <nav aria-label={roomsLabel} className="lg:shrink-0">
            <RoomLinks rooms={rooms} />
          </nav>
        ) : null}
        <div className="ml-auto flex min-w-0 items-center gap-x-3 whitespace-nowrap">
          {search ? <HeaderSearch {...search} /> : null}
          <span className="text-muted whitespace-normal">{who}</span>
          {signOut}
          <span className="shrink-0">
            <LocaleSwitch />
          </span>
        </div>
      </header>
      {sessionWarning}
      <main id="main" tabIndex={-1} className="flex min-h-0 w-full grow flex-col p-4 outline-none">
        {children}
      </main>
    </div>
  );
};
