"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useState, useTransition } from "react";
import { Button, buttonClass } from "@/components/ui/Button";
import { apiPaths } from "@/lib/paths";

interface DeleteFileProps {
  readonly fileId: string;
  /** Names the file for those who do not see it. */
  readonly name: string;
  readonly back: string;
  /** The form that deletes without script when this button stands inside another form. */
  readonly formId?: string;
  readonly label?: string;
}

/** Deletes one page of a document, asked twice: the page is gone at once. Works without script. */
export const DeleteFile = ({ fileId, name, back, formId, label }: DeleteFileProps) => {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const router = useRouter();
  const [problem, setProblem] = useState("");
  const [pending, startTransition] = useTransition();
  const remove = (event: MouseEvent): void => {
    event.preventDefault();
    startTransition(async () => {
      const response = await fetch(apiPaths.file(fileId), {
        method: "DELETE",
        headers: { "accept-language": locale },
      }).catch(() => undefined);
      // Deleted twice in two windows: it is gone either way.
      if (response?.ok || response?.status === 404) router.refresh();
      else setProblem(t("notDeleted"));
    });
  };
  const button = (
    <Button
      type="submit"
      form={formId}
      tone="danger"
      size="sm"
      onClick={remove}
      aria-disabled={pending || undefined}
    >
      {t("deleteConfirm")}
      <span className="sr-only">{name}</span>
    </Button>
  );
  return (
    <>
      <details className="grid justify-items-start gap-2">
        <summary className={buttonClass("danger", "sm")}>
          {label ?? t("delete")}
          <span className="sr-only">{name}</span>
        </summary>
        <div className="mt-2 grid justify-items-start gap-2">
          <p className="text-sm">{t("deleteBody")}</p>
          {formId ? (
            button
          ) : (
            <DeleteForm fileId={fileId} back={back}>
              {button}
            </DeleteForm>
          )}
        </div>
      </details>
      <span role="status" className="text-sm font-semibold text-danger">
        {problem}
      </span>
    </>
  );
};

interface DeleteFormProps {
  readonly fileId: string;
  readonly back: string;
  readonly id?: string;
  readonly children?: ReactNode;
}

/** Deletes without script and comes back to its page. */
export const DeleteForm = ({ fileId, back, id, children }: DeleteFormProps) => (
  <form id={id} action={apiPaths.file(fileId)} method="post" encType="multipart/form-data">
    <input type="hidden" name="_method" value="delete" />
    <input type="hidden" name="back" value={back} />
    {children}
  </form>
);
