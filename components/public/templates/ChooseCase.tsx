import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Field } from "@/components/ui/Field";
import { LinkButton } from "@/components/ui/LinkButton";
import { Select } from "@/components/ui/Select";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { CaseForTemplates } from "@/lib/server/db/questions/applicant/cases-for-templates";

interface ChooseCaseProps {
  /** Undefined: nobody is signed in. */
  readonly cases: readonly CaseForTemplates[] | undefined;
  readonly chosen?: CaseForTemplates;
  /** The page itself, with the locale. */
  readonly href: string;
}

/** Which of one's own applications the templates are filled in with. */
export const ChooseCase = ({ cases, chosen, href }: ChooseCaseProps) => {
  const t = useTranslations("help.templates.choose");
  const types = useTranslations("vocabulary.types");
  const named = ({ serial, fullName, type }: CaseForTemplates) => ({
    serial,
    name: fullName,
    type: types(type),
  });
  if (!cases)
    return (
      <LinkButton href={paths.login(paths.templates())} tone="quiet" className="justify-self-start">
        {t("signIn")}
      </LinkButton>
    );
  return (
    <Card title={t("title")} titleId="choose">
      {cases.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <form method="get" action={href} className="grid gap-3">
          <p>{chosen ? t("chosen", named(chosen)) : t("lead")}</p>
          <Field id="application" label={t("label")}>
            {(control) => (
              <Select
                {...control}
                name="application"
                defaultValue={chosen?.id}
                options={cases.map((one) => ({ value: one.id, label: t("option", named(one)) }))}
              />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton tone="quiet">{t("use")}</SubmitButton>
            {chosen ? (
              <Link href={paths.templates()} className="link inline-flex min-h-11 items-center">
                {t("drop")}
              </Link>
            ) : null}
          </div>
        </form>
      )}
    </Card>
  );
};
