import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { Icon } from "@/components/ui/Icon";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";
import type { CaseForTemplates } from "@/lib/server/db/questions/applicant/cases-for-templates";
import type { TemplatePath } from "@/lib/server/documents/templates/kinds";
import { Article } from "../Article";

interface TemplatesProps {
  readonly papers: readonly TemplatePath[];
  /** The application whose answers they are filled in with. */
  readonly chosen?: CaseForTemplates;
  /** The way to choose one. */
  readonly children: ReactNode;
}

/** 模板下载: every paper to be signed by hand, blank, and filled in for who is signed in. */
export const Templates = ({ papers, chosen, children }: TemplatesProps) => {
  const t = useTranslations("help.templates");
  return (
    <Article title={t("title")} lead={t("lead")}>
      {children}
      {papers.map((path) => (
        <Card key={path} title={t(`papers.${path}.title`)} titleId={path}>
          <p>{t(`papers.${path}.body`)}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {chosen ? (
              <a
                href={apiPaths.template(path, chosen.id)}
                download
                aria-describedby={path}
                className={buttonClass("primary", "md")}
              >
                <Icon of="download" />
                {t("filled", { serial: chosen.serial })}
              </a>
            ) : null}
            <a
              href={apiPaths.template(path)}
              download
              aria-describedby={path}
              className={buttonClass("quiet", "md")}
            >
              <Icon of="download" />
              {t("blank")}
            </a>
          </div>
        </Card>
      ))}
      <Card title={t("employer.title")} titleId="employer">
        <p>{t("employer.body")}</p>
        <Link href={paths.employer()} className="link inline-flex min-h-11 items-center">
          {t("employer.link")}
        </Link>
      </Card>
      <Card title={t("form.title")} titleId="form">
        <p>{t("form.body")}</p>
      </Card>
      <Card title={t("residence.title")} titleId="residence">
        <p>{t("residence.body")}</p>
        <Link href={paths.lodging()} className="link inline-flex min-h-11 items-center">
          {t("residence.link")}
        </Link>
      </Card>
    </Article>
  );
};
