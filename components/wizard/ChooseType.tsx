import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { APPLICATION_TYPES, factsOfType, isOpenType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { FamilyMember, FamilyPermit } from "@/lib/server/db/questions/applicant/permits-of-family";
import { formatDay } from "@/lib/i18n/dates";
import { ChooseTypeForm } from "./ChooseTypeForm";
import { PermitsOnFile } from "./PermitsOnFile";
import type { FormAction } from "@/components/ui/use-posting";

interface ChooseTypeProps {
  readonly type: ApplicationType;
  readonly today: string;
  readonly permits: readonly FamilyPermit[];
  readonly members: readonly FamilyMember[];
  readonly action: FormAction;
}

/** 请选择您申请的业务类型 (guide §1.4), with who may apply told before anything is filled in. */
export const ChooseType = ({ type, today, permits, members, action }: ChooseTypeProps) => {
  const t = useTranslations("apply");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { apply, dates, validation, errors } = useMessages();
  const types = APPLICATION_TYPES.map((each) => {
    const name = words(`typeOptions.${each}`);
    const open = isOpenType(each);
    return { value: each, label: open ? name : t("notOpen", { type: name }), open };
  });
  const { holder, keepsTerm } = factsOfType(type);
  const carry = [
    ...(holder ? permits : []).map(({ applicationId, fullName, number, validUntil }) => ({
      value: `person:${applicationId}`,
      label: t("carry.permit", { name: fullName, number, date: formatDay(validUntil, locale) }),
      hint: t("carry.permitHint"),
    })),
    ...members.map(({ applicationId, fullName, serial }) => ({
      value: `family:${applicationId}`,
      label: t("carry.family", { name: fullName, serial }),
      hint: t("carry.familyHint"),
    })),
  ];
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        title={t("heading")}
        over={t("breadcrumb", { type: words(`types.${type}`) })}
        lead={t("time")}
      />
      <Notice title={t("whoTitle")}>
        <ol className="list-decimal pl-5">
          <li>{words(`typeConditions.${type}.first`)}</li>
          <li>{words(`typeConditions.${type}.second`)}</li>
        </ol>
      </Notice>
      {holder ? null : <PermitsOnFile permits={permits} />}
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
            carry={carry}
            keepsTerm={keepsTerm ?? false}
            proposed={keepsTerm && permits.length === 1 ? permits[0]?.validUntil : undefined}
          />
        </NextIntlClientProvider>
      </Card>
    </div>
  );
};
