import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import type { FormAction } from "@/components/ui/use-posting";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { CorrectionForm } from "./CorrectionForm";

const WAYS = {
  draft: paths.drafts(),
  returned: paths.todo(),
  submitted: paths.applications(),
  permit: paths.apply("RENEWAL"),
  account: paths.account(),
} as const;

/** Where each fact is put right (PIPL art. 46), and words to an officer for what has no such place. */
export const Correction = ({ action }: { readonly action: FormAction }) => {
  const t = useTranslations("account.correction");
  return (
    <Card title={t("title")} titleId="correction">
      <div className="grid gap-4">
        <dl className="grid gap-3">
          {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
            <div key={way}>
              <dt className="font-semibold">{t(`ways.${way}.what`)}</dt>
              <dd>
                {t(`ways.${way}.how`)}{" "}
                <Link href={WAYS[way]} className="link inline-block py-0.5">
                  {t(`ways.${way}.go`)}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
        <CorrectionForm action={action} />
      </div>
    </Card>
  );
};
