import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fileSlotsOf, originalOf } from "@/lib/domain/form/papers";
import { formOfCase } from "@/lib/domain/types/known-types";
import { apiPaths } from "@/lib/paths";
import type { FileSlot } from "@/lib/domain/vocabulary";
import { CaseRow } from "./CaseRow";
import type { CaseContent, CaseFile } from "./case-view";

interface CaseDocumentsProps {
  readonly content: Pick<CaseContent, "type" | "state" | "schemaVersion">;
  readonly files: readonly CaseFile[];
  /** Slots these answers demand; a missing one is shown as missing. */
  readonly required: readonly FileSlot[];
  readonly actionFor?: (slot: FileSlot, label: string) => ReactNode;
}

/** What the officer is told about a page beside its name. */
const markOf = ({ isRemoved, isUnsent, isNew }: CaseFile): "removed" | "unsent" | "new" | undefined => {
  if (isRemoved) return "removed";
  if (isUnsent) return "unsent";
  return isNew ? "new" : undefined;
};

/** The documents as a list: what is there, what is new, what is missing; each name opens the file. */
export const CaseDocuments = ({ content, files, required, actionFor }: CaseDocumentsProps) => {
  const t = useTranslations("officerReview.documents");
  const names = useTranslations("documents.slots");
  const form = formOfCase(content);
  const has = (slot: FileSlot): boolean => files.some((file) => file.slot === slot);
  const inOriginal = (slot: FileSlot): boolean => {
    const original = originalOf(form, slot);
    return original !== undefined && has(original) && !has(slot);
  };
  const slots = fileSlotsOf(form).filter((slot) => required.includes(slot) || has(slot) || inOriginal(slot));
  return (
    <section aria-labelledby="group-documents">
      <h2 id="group-documents" className="sticky top-0 z-1 bg-surface px-3 pt-3 pb-1 font-bold">
        {t("title")}
      </h2>
      <dl>
        {slots.map((slot) => {
          const own = files.filter((file) => file.slot === slot);
          const label = names(`${slot}.short`);
          return (
            <CaseRow
              key={slot}
              id={slot}
              shownBy={slot}
              label={label}
              value={
                <>
                  {inOriginal(slot) ? (
                    <span className="mr-3 text-muted">{t("inOriginal")}</span>
                  ) : own.every(({ isRemoved }) => isRemoved) ? (
                    <span className="mr-3 text-danger">{t("missing")}</span>
                  ) : null}
                  {own.map((file) => (
                    <a
                      key={file.id}
                      href={apiPaths.file(file.id, file.mime === "application/pdf" ? {} : { view: 1 })}
                      data-file={file.id}
                      target="_blank"
                      rel="noreferrer"
                      className="link mr-3 inline-flex min-h-6 items-center"
                    >
                      {t("pages", { name: file.name, pages: file.pages })}
                      {markOf(file) ? (
                        <strong className="ml-1 text-warning">{t(markOf(file) ?? "new")}</strong>
                      ) : null}
                      {file.isDoubtful ? <strong className="ml-1 text-warning">{t("notBlue")}</strong> : null}
                    </a>
                  ))}
                </>
              }
              action={actionFor?.(slot, label)}
            />
          );
        })}
      </dl>
    </section>
  );
};
