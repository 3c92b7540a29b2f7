import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { StatusPill } from "@/components/ui/StatusPill";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { FoundApplication } from "@/lib/server/db/questions/applicant/own-found";
import type { PageEntry } from "@/lib/server/edge/page-search";

interface SearchPageProps {
  /** As typed; "" before anything was. */
  readonly q: string;
  readonly applications: readonly FoundApplication[];
  readonly pages: readonly PageEntry[];
  /** The most that is shown of each. */
  readonly most: number;
}

/** What the header's search finds: own applications, then pages and help. */
export const SearchPage = ({ q, applications, pages, most }: SearchPageProps) => {
  const t = useTranslations("application.search");
  const locale = useLocale();
  const isFull = applications.length === most || pages.length === most;
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} />
      <form
        key={q}
        action={`/${locale}${paths.search()}`}
        method="get"
        role="search"
        aria-label={t("title")}
        className="flex flex-wrap items-end gap-3"
      >
        <Field id="q" label={t("label")} hint={t("hint")} className="min-w-0 grow">
          {(control) => (
            <Input
              {...control}
              type="search"
              name="q"
              defaultValue={q}
              maxLength={100}
              autoFocus={q === ""}
            />
          )}
        </Field>
        <Button type="submit">{t("submit")}</Button>
      </form>
      {applications.length > 0 ? <FoundApplications applications={applications} /> : null}
      {pages.length > 0 ? <FoundPages pages={pages} /> : null}
      {isFull ? <p className="text-sm text-muted">{t("more", { count: most })}</p> : null}
      {q !== "" && applications.length + pages.length === 0 ? <NothingFound q={q} /> : null}
    </div>
  );
};

/** Where one goes on whose words nothing holds. */
const NothingFound = ({ q }: Pick<SearchPageProps, "q">) => {
  const t = useTranslations("application.search");
  const help = useTranslations("help.help");
  const advice = useTranslations("advice");
  const ways = [
    [paths.help(), help("title")],
    [paths.contact(), help("contact.title")],
    [paths.eligibility(), advice("title")],
  ] as const;
  return (
    <EmptyState
      title={t("none", { q })}
      action={ways.map(([href, words]) => (
        <LinkButton key={href} href={href} tone="quiet">
          {words}
        </LinkButton>
      ))}
    >
      {t("noneBody")}
    </EmptyState>
  );
};

const LIST = "divide-y divide-line rounded-(--radius) border border-line bg-surface";

const FoundApplications = ({ applications }: Pick<SearchPageProps, "applications">) => {
  const t = useTranslations("application");
  const types = useTranslations("vocabulary.types");
  const states = useTranslations("states.labels");
  return (
    <section aria-labelledby="found-applications">
      <h2 id="found-applications" className="mb-2 text-lg font-bold">
        {t("search.applications")}
      </h2>
      <ul className={LIST}>
        {applications.map(({ id, serial, fullName, type, state }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <Link href={paths.application(id)} className="link figures inline-flex min-h-11 items-center">
              {serial}
            </Link>
            <span className={fullName ? "" : "text-muted"}>{fullName || t("search.noName")}</span>
            {type ? <span className="text-sm text-muted">{t("kind", { type: types(type) })}</span> : null}
            {state ? (
              <span className="ml-auto">
                <StatusPill state={state} label={states(state)} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const FoundPages = ({ pages }: Pick<SearchPageProps, "pages">) => {
  const t = useTranslations("application.search");
  return (
    <section aria-labelledby="found-pages">
      <h2 id="found-pages" className="mb-2 text-lg font-bold">
        {t("pages")}
      </h2>
      <ul className={LIST}>
        {pages.map(({ href, heading, text }) => (
          <li key={`${href}${heading}`} className="px-4 py-2">
            <Link href={href} className="link inline-flex min-h-11 items-center font-semibold">
              {heading}
            </Link>
            {text ? <p className="pb-1 text-sm text-muted">{text}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
