import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { APPLICATION_TYPES, isOpenType } from "@/lib/domain/types/known-types";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { BellLink } from "./header/BellLink";
import { DemoBanner } from "./DemoBanner";
import { HeaderSearch } from "./header/HeaderSearch";
import { MenuLinks, type MenuGroup } from "./MenuLinks";
import { PhoneMenu } from "./PhoneMenu";
import { PrintHead } from "./PrintHead";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader } from "./SiteHeader";
import { SkipLink } from "./SkipLink";

interface ApplicantShellProps {
  readonly demo: boolean;
  /** Shanghai's day, for what is printed. */
  readonly today: string;
  /** Who is signed in, as shown in the header (the masked phone number). */
  readonly name: string;
  readonly todoCount: number;
  /** Messages told since the list of them was last looked at. */
  readonly unread: number;
  /** The form with the button 退出登录. */
  readonly signOut: ReactNode;
  /** The warning before the session ends. */
  readonly sessionWarning?: ReactNode;
  readonly children: ReactNode;
}

/** The guide's menu (§1.3): from 1024 px at the side, on narrow screens behind a button that needs no script. */
const useMenu = (todoCount: number): MenuGroup[] => {
  const t = useTranslations("frame.menuItems");
  const types = useTranslations("vocabulary.types");
  return [
    { links: [{ href: paths.home(), label: t("home") }] },
    {
      label: t("residencePermit"),
      links: APPLICATION_TYPES.map((type) => ({
        href: paths.apply(type),
        label: types(type),
        ...(isOpenType(type) ? {} : { note: t("notOpen") }),
      })),
    },
    {
      label: t("personalInformation"),
      links: [
        { href: paths.applications(), label: t("applications") },
        {
          href: paths.todo(),
          label: t("todo"),
          ...(todoCount > 0
            ? { count: { value: todoCount, label: t("todoCount", { count: todoCount }) } }
            : {}),
        },
        { href: paths.drafts(), label: t("drafts") },
      ],
    },
    {
      links: [
        { href: paths.notices(), label: t("notices") },
        { href: paths.account(), label: t("account") },
      ],
    },
  ];
};

/** Around every page of an applicant. */
export const ApplicantShell = (props: ApplicantShellProps) => {
  const { demo, today, name, todoCount, unread, signOut, sessionWarning, children } = props;
  const t = useTranslations("frame");
  const groups = useMenu(todoCount);
  return (
    <>
      <SkipLink>{t("skip")}</SkipLink>
      {demo ? <DemoBanner /> : null}
      <PrintHead today={today} />
      <SiteHeader homeHref={paths.home()} name={t("platform")} shortName={t("platformShort")} wide>
        <HeaderSearch path={paths.search()} label={t("search.label")} hint={t("search.hint")} hotkey />
        <Link
          href={paths.help()}
          aria-label={t("footer.help")}
          title={t("footer.help")}
          className="hidden min-h-11 min-w-11 items-center justify-center text-primary lg:inline-flex"
        >
          <Icon of="circle-question-mark" size={20} />
        </Link>
        <BellLink
          unread={unread}
          words={{ none: t("bell", { count: 0 }), some: t("bell", { count: unread }) }}
        />
        <span className="figures hidden px-2 text-sm text-muted lg:inline">{name}</span>
        <div className="hidden lg:block">{signOut}</div>
        <nav aria-label={t("menu")} className="lg:hidden">
          <PhoneMenu label={t("menuShort")}>
            <p className="figures px-3 text-sm text-muted">{name}</p>
            <MenuLinks groups={groups} />
            <div className="px-3 pt-2">{signOut}</div>
          </PhoneMenu>
        </nav>
      </SiteHeader>
      {sessionWarning}
      <div className="grow lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <nav aria-label={t("menu")} className="no-print hidden border-r border-line bg-surface p-3 lg:block">
          <MenuLinks groups={groups} />
        </nav>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[62rem] px-4 py-6 outline-none has-[[data-wide]]:max-w-[84rem] lg:px-10"
        >
          {children}
        </main>
      </div>
      <SiteFooter />
    </>
  );
};
