import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

interface HelpSearchProps {
  readonly query: string;
  readonly found: number;
  /** The page itself, with the locale. */
  readonly href: string;
}

/** Looks through the tasks and questions; with the page's address, so that it works without script too. */
export const HelpSearch = ({ query, found, href }: HelpSearchProps) => {
  const t = useTranslations("help.guide");
  return (
    <form method="get" action={href} role="search" className="no-print grid gap-2">
      <Field id="q" label={t("search")} hint={t("searchHint")}>
        {(control) => (
          <div className="flex flex-wrap gap-2">
            <span className="grow basis-40">
              <Input {...control} name="q" type="search" defaultValue={query} maxLength={100} />
            </span>
            <SubmitButton tone="quiet">{t("find")}</SubmitButton>
          </div>
        )}
      </Field>
      {query ? (
        <p role="status">
          {found === 0 ? t("none", { query }) : t("found", { query, count: found })}{" "}
          <Link href={paths.help()} className="link inline-flex min-h-6 items-center">
            {t("all")}
          </Link>
        </p>
      ) : null}
    </form>
  );
};
