import { useLocale, useTranslations } from "next-intl";
import { deskControl } from "@/components/desk/kit/desk-styles";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { paths } from "@/lib/paths";
import type { FoundCase } from "@/lib/server/db/questions/officer/case-by-serial";

interface FindCaseProps {
  readonly q: string;
  /** Why no case is opened; undefined: nothing was searched for yet. */
  readonly found: Exclude<FoundCase, { kind: "readable" }> | undefined;
}

/** Where the search of an officer's header leads when it opens no case: what was wrong, and another try. */
export const FindCase = ({ q, found }: FindCaseProps) => {
  const t = useTranslations("officer.search");
  const locale = useLocale();
  return (
    <div className="grid max-w-xl gap-4">
      <h1 className="text-lg font-bold">{t("title")}</h1>
      {found ? <WhyNot found={found} /> : null}
      <form
        key={q}
        action={`/${locale}${paths.officerSearch()}`}
        method="get"
        role="search"
        aria-label={t("title")}
        className="flex items-end gap-2"
      >
        <div className="grow">
          <label htmlFor="find-q" className="text-xs font-semibold">
            {t("label")}
          </label>
          <input
            id="find-q"
            type="search"
            name="q"
            defaultValue={q}
            placeholder={t("hint")}
            maxLength={100}
            autoComplete="off"
            className={deskControl}
          />
        </div>
        <Button type="submit" size="sm">
          {t("submit")}
        </Button>
      </form>
    </div>
  );
};

const WhyNot = ({ found }: { readonly found: NonNullable<FindCaseProps["found"]> }) => {
  const t = useTranslations("officer.search");
  const states = useTranslations("states.labels");
  const unreadable = useTranslations("officer.unreadable");
  if (found.kind === "stateless")
    return (
      <Notice tone="danger" title={unreadable("title", { serial: found.serial })} live>
        <p>{unreadable("stateless.title")}</p>
        <p>{unreadable("stateless.body")}</p>
      </Notice>
    );
  if (found.kind === "notSerial")
    return (
      <Notice tone="warning" title={t("notSerial")} live>
        {t("notSerialBody")}
      </Notice>
    );
  return found.kind === "none" ? (
    <Notice tone="warning" title={t("none")} live>
      {t("noneBody", { serial: found.serial })}
    </Notice>
  ) : (
    <Notice tone="info" title={t("elsewhere")} live>
      {t("elsewhereBody", { serial: found.serial, state: states(found.state) })}
    </Notice>
  );
};
