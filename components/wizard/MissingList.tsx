import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { FindingView } from "@/components/forms/form-view";
import { fieldsOfStep, questionOf } from "@/lib/domain/form/form";
import { currentForm } from "@/lib/domain/types/known-types";
import { type FileSlot, PHOTO_SLOT, STEPS } from "@/lib/domain/vocabulary";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

interface MissingListProps {
  readonly draft: Pick<DraftView, "id" | "type" | "missing">;
  /** The rules that bar the way; each is explained below. */
  readonly barring: readonly FindingView[];
}

/** What is missing or wrong, each with the way to it; nothing when all is there. */
export const MissingList = ({ draft, barring }: MissingListProps) => {
  const t = useTranslations("check");
  const fields = useTranslations("fields");
  const words = useTranslations("documents.slots");
  const steps = useTranslations("vocabulary.steps");
  const { id, missing } = draft;
  const form = currentForm(draft.type);
  const hrefOf = (slot: FileSlot): string =>
    `${paths.stepFromCheck(slot === PHOTO_SLOT ? "personal" : "attachments", id)}#${slot}`;
  const items = [
    ...missing.unconfirmed.map((step) => ({
      href: paths.stepFromCheck(step, id),
      label: t("toConfirm", { step: steps(step) }),
    })),
    ...STEPS.flatMap((step) =>
      fieldsOfStep(form, step)
        .filter((name) => missing.steps[step]?.[name])
        .map((name) => ({
          href: `${paths.stepFromCheck(step, id)}#${name}`,
          label: fields(`${name}.label`),
        })),
    ),
    ...missing.documents.map((slot) => ({
      href: hrefOf(slot),
      label: t("toUpload", { document: words(`${slot}.short`) }),
    })),
    ...missing.unchecked.map((slot) => ({
      href: hrefOf(slot),
      label: t("unchecked", { document: words(`${slot}.short`) }),
    })),
    ...barring.map(({ fields: [name], title }) => ({
      href: name ? `${paths.stepFromCheck(questionOf(form, name).step, id)}#${name}` : paths.check(id),
      label: title,
    })),
  ];
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" title={t("missingTitle", { count: items.length })} id="missing">
      <ul className="mt-1 grid gap-1 sm:grid-cols-2">
        {items.map(({ href, label }) => (
          <li key={label}>
            <Link href={href} className="link inline-block min-h-6">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
