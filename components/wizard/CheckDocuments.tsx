import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";

/** The photo and the documents as they will be handed in. */
export const CheckDocuments = ({ draft }: { readonly draft: DraftView }) => {
  const t = useTranslations("check");
  const words = useTranslations("documents");
  const attachments = useTranslations("attachments");
  const slots: readonly FileSlot[] = [
    PHOTO_SLOT,
    ...draft.required,
    ...draft.optional.filter((slot) => draft.files.some((file) => file.slot === slot)),
  ];
  const valueOf = (slot: FileSlot) => {
    const files = draft.files.filter((file) => file.slot === slot);
    if (files.length === 0) return <span className="text-sm font-semibold text-danger">{t("noFile")}</span>;
    return (
      <span className="grid gap-1">
        {files.map((file) => (
          <a
            key={file.id}
            href={apiPaths.file(file.id, { view: 1 })}
            target="_blank"
            rel="noreferrer"
            className="link break-all"
          >
            {file.name}
            <span className="sr-only">{attachments("newWindow")}</span>
          </a>
        ))}
      </span>
    );
  };
  return (
    <div className="grid gap-4">
      <h2 className="text-xl font-bold">{t("steps.attachments")}</h2>
      <Card>
        <DefinitionList
          items={slots.map((slot) => {
            const page = paths.stepFromCheck(slot === PHOTO_SLOT ? "personal" : "attachments", draft.id);
            return {
              key: slot,
              term: words(`slots.${slot}.short`),
              value: valueOf(slot),
              action: (
                <Link href={`${page}#${slot}`} className="link inline-block min-h-6">
                  {t("change")}
                  <span className="sr-only">{words(`slots.${slot}.short`)}</span>
                </Link>
              ),
            };
          })}
        />
      </Card>
    </div>
  );
};
