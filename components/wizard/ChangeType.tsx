import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { openTypes } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { ChangeTypeForm } from "./ChangeTypeForm";

interface ChangeTypeProps {
  readonly draft: Pick<DraftView, "id" | "serial" | "type">;
  /** What a finding offered. */
  readonly chosen: ApplicationType | undefined;
  readonly action: FormAction;
}

/** The wrong type was chosen: another one, with everything typed kept. */
export const ChangeType = ({ draft, chosen, action }: ChangeTypeProps) => {
  const t = useTranslations("wizard.changeType");
  const frame = useTranslations("frame");
  const words = useTranslations("vocabulary");
  const { wizard, errors } = useMessages();
  const others = openTypes().filter((type) => type !== draft.type);
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        title={t("title")}
        over={
          <span className="flex flex-wrap items-center gap-x-2">
            {words(`types.${draft.type}`)}
            <CopyText text={draft.serial} label={frame("copy")} copied={frame("copied")} />
          </span>
        }
        lead={t("lead", { type: words(`types.${draft.type}`) })}
      />
      <Card>
        <NextIntlClientProvider
          messages={{ wizard: { changeType: wizard.changeType }, errors: { refusals: errors.refusals } }}
        >
          <ChangeTypeForm
            action={action}
            applicationId={draft.id}
            from={draft.type}
            types={others.map((type) => ({
              value: type,
              label: words(`types.${type}`),
              hint: words(`typeDescriptions.${type}`),
            }))}
            chosen={chosen && others.includes(chosen) ? chosen : undefined}
          />
        </NextIntlClientProvider>
      </Card>
    </div>
  );
};
