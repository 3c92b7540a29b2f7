import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { APPLICATION_TYPES, isOpenType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { FamilyPermit } from "@/lib/server/db/questions/applicant/permits-of-family";
import { ChooseTypeForm } from "./ChooseTypeForm";
import { PermitsOnFile } from "./PermitsOnFile";
import type { FormAction } from "@/components/ui/use-posting";

interface ChooseTypeProps {
  readonly type: ApplicationType;
  readonly today: string;
  readonly permits: readonly FamilyPermit[];
  readonly action: FormAction;
}

/** 请选择您申请的业务类型 (guide §1.4), with who may apply told before anything is filled in. */
export const ChooseType = ({ type, today, permits, action }: ChooseTypeProps) => {
  const t = useTranslations("apply");
  const words = useTranslations("vocabulary");
  const { apply, dates, validation, errors } = useMessages();
  const types = APPLICATION_TYPES.map((each) => {
    const name = words(`typeOptions.${each}`);
    const open = isOpenType(each);
    return { value: each, label: open ? name : t("notOpen", { type: name }), open };
  });
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        title={t("heading")}
        over={t("breadcrumb", { type: words(`types.${type}`) })}
        lead={t("time")}
      />
      <Notice title={t("whoTitle")}>
        <ol className="list-decimal pl-5">
          <li>{t("who.inChina")}</li>
          <li>{t("who.family")}</li>
        </ol>
      </Notice>
      <PermitsOnFile permits={permits} />
      <Card>
        <NextIntlClientProvider
          messages={{ apply, dates, validation, errors: { refusals: errors.refusals } }}
        >
          <ChooseTypeForm
            action={action}
            type={type}
            types={types}
            certificate={words("certificateTypes.RESIDENCE_PERMIT")}
            reason={words("permitReasons.FAMILY_OF_WORKER")}
            today={today}
          />
        </NextIntlClientProvider>
      </Card>
    </div>
  );
};
