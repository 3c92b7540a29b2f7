"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormMark } from "@/components/ui/form-memory";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { paths } from "@/lib/paths";

interface DeleteDraftsProps {
  readonly drafts: readonly { readonly id: string; readonly serial: string; readonly fullName: string }[];
  readonly action: FormAction;
}

/** Names the drafts that were chosen before they are gone for good. */
export const DeleteDrafts = ({ drafts, action }: DeleteDraftsProps) => {
  const t = useTranslations("application.lists.deleteDrafts");
  const refusals = useTranslations("errors.refusals");
  const locale = useLocale();
  const { state, pending, form } = usePosting(action, "deleteDrafts");
  const refused = state.status === "refused" ? state : undefined;
  const words = refusalWords(refused?.data ?? {}, locale);
  const back = (
    <LinkButton href={paths.drafts()} tone="quiet">
      {t("back")}
    </LinkButton>
  );
  if (drafts.length === 0)
    return (
      <div className="grid gap-5">
        <PageHeader title={t("title")} />
        <EmptyState title={t("none")} action={back}>
          {t("noneBody")}
        </EmptyState>
      </div>
    );
  return (
    <div className="grid gap-5">
      <PageHeader title={t("title")} lead={t("body", { count: drafts.length })} />
      {refused ? (
        <Notice tone="danger" title={refusals(`${refused.code}.title`, words)} live>
          {refusals(`${refused.code}.body`, words)}
        </Notice>
      ) : null}
      <form {...form} className="grid gap-4">
        <FormMark form="deleteDrafts" />
        <ul className="divide-y divide-line rounded-(--radius) border border-line bg-surface px-4">
          {drafts.map(({ id, serial, fullName }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
              <input type="hidden" name="id" value={id} />
              <span className="figures">{serial}</span>
              <span className={fullName ? "" : "text-muted"}>{fullName || t("noName")}</span>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-3">
          <SubmitButton tone="danger" busy={pending}>
            {t("confirm", { count: drafts.length })}
          </SubmitButton>
          {back}
        </div>
      </form>
    </div>
  );
};
