import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyText } from "@/components/ui/CopyText";
import { PageHeader } from "@/components/ui/PageHeader";
import { Stepper, type StepperItem } from "@/components/ui/Stepper";
import type { StepStatus } from "@/lib/domain/form/completeness";
import { type ApplicationType, STEPS, type Step } from "@/lib/domain/vocabulary";
import { paths } from "@/lib/paths";

type Page = Step | "check";

const HREFS: Readonly<Record<Page, (id: string) => string>> = {
  personal: paths.personal,
  permit: paths.permit,
  family: paths.family,
  attachments: paths.attachments,
  check: paths.check,
};

interface WizardFrameProps {
  readonly draft: {
    readonly id: string;
    readonly serial: string;
    readonly type: ApplicationType;
    readonly statuses: Readonly<Record<Step, StepStatus>>;
  };
  readonly page: Page;
  readonly children: ReactNode;
}

/** The guide's four steps and the check (§1.5) over a page of the wizard; the serial number on every one. */
export const WizardFrame = ({ draft, page, children }: WizardFrameProps) => {
  const t = useTranslations("wizard");
  const common = useTranslations("common");
  const words = useTranslations("vocabulary");
  const pages: readonly Page[] = [...STEPS, "check"];
  const labelOf = (each: Page): string => (each === "check" ? t("check") : words(`steps.${each}`));
  const steps = pages.map((each): StepperItem => {
    const state =
      each === page
        ? "current"
        : each !== "check" && draft.statuses[each] === "complete"
          ? "done"
          : "upcoming";
    return { label: labelOf(each), state, href: HREFS[each](draft.id) };
  });
  return (
    <div className="grid gap-6">
      <PageHeader
        title={labelOf(page)}
        over={
          <span className="flex flex-wrap items-center gap-x-2">
            {words(`types.${draft.type}`)}
            <CopyText text={draft.serial} label={common("copy")} copied={common("copied")} />
          </span>
        }
      />
      <Stepper label={t("steps")} steps={steps} doneWord={t("done")} />
      {children}
    </div>
  );
};
