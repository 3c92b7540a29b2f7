import type { ApplicationType } from "@/lib/domain/types/registry";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyText } from "@/components/ui/CopyText";
import { PageHeader } from "@/components/ui/PageHeader";
import { Stepper, type StepperItem } from "@/components/ui/Stepper";
import type { StepStatuses } from "@/lib/domain/form/completeness";
import type { Step } from "@/lib/domain/vocabulary";
import { currentForm } from "@/lib/domain/types/known-types";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Page = Step | "check";

interface WizardFrameProps {
  readonly draft: {
    readonly id: string;
    readonly serial: string;
    readonly type: ApplicationType;
    readonly statuses: StepStatuses;
  };
  readonly page: Page;
  readonly children: ReactNode;
}

/** The guide's four steps and the check (§1.5) over a page of the wizard; the serial number on every one. */
export const WizardFrame = ({ draft, page, children }: WizardFrameProps) => {
  const t = useTranslations("wizard");
  const frame = useTranslations("frame");
  const words = useTranslations("vocabulary");
  const types = useTranslations("vocabulary.types");
  const pages: readonly Page[] = [...currentForm(draft.type).steps.map(({ id }) => id), "check"];
  const labelOf = (each: Page): string => (each === "check" ? t("check") : words(`steps.${each}`));
  const steps = pages.map((each): StepperItem => {
    const state =
      each === page
        ? "current"
        : each !== "check" && draft.statuses[each] === "complete"
          ? "done"
          : "upcoming";
    return { label: labelOf(each), state, href: paths[each](draft.id) };
  });
  const at = pages.indexOf(page);
  const next = pages[at + 1];
  const place = { at: at + 1, of: pages.length };
  const summary = next ? t("stepOf", { ...place, next: labelOf(next) }) : t("lastStep", place);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={labelOf(page)}
        over={
          <span className="flex flex-wrap items-center gap-x-2">
            {types(draft.type)}
            <CopyText text={draft.serial} label={frame("copy")} copied={frame("copied")} />
            <Link href={paths.changeType(draft.id)} className="link inline-flex min-h-11 items-center">
              {t("changeType.link")}
            </Link>
          </span>
        }
      />
      <Stepper label={t("steps")} steps={steps} doneWord={t("done")} summary={summary} />
      {children}
    </div>
  );
};
