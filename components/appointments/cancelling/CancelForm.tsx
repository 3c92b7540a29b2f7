"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { buttonClass } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatDate } from "@/lib/i18n/dates";

/** Whose visits of those that were booked together. */
type Whom =
  | { readonly kind: "one"; readonly name: string }
  | {
      readonly kind: "all";
      readonly names: readonly string[];
      /** Whose application ends with it. */
      readonly ending: readonly string[];
    };

interface CancelFormProps {
  readonly appointmentId: string;
  /** The id of the appointment's number on the page; none where it is of several. */
  readonly numberId?: string;
  /** The last day for another booking; null: none is possible in time, and the application ends. */
  readonly bookAgainUntil: string | null;
  /** None: it was booked alone. */
  readonly whom?: Whom;
  readonly action: FormAction;
}

/** What the form says where several were booked together: one and all are told apart before and when it is pressed. */
const useWords = (whom: Whom | undefined) => {
  const t = useTranslations("booking.cancel");
  const list = useFormatter();
  if (!whom) return { open: t("open"), lead: undefined, confirm: t("confirm") };
  if (whom.kind === "one") {
    const { name } = whom;
    return { open: t("openOne", { name }), lead: t("bodyOne", { name }), confirm: t("confirmOne", { name }) };
  }
  const n = whom.names.length;
  const names = list.list([...whom.names]);
  return { open: t("openAll", { n }), lead: t("bodyAll", { names }), confirm: t("confirmAll", { n }) };
};

/** 取消预约, asked twice: the place goes to somebody else at once, and the day's booking stays used (agreement II). What
 *  becomes of the application is said before it is pressed. */
export const CancelForm = ({ appointmentId, numberId, bookAgainUntil, whom, action }: CancelFormProps) => {
  const t = useTranslations("booking.cancel");
  const locale = useLocale();
  const format = useFormatter();
  const isAll = whom?.kind === "all";
  const name = isAll ? `${appointmentId}-all` : appointmentId;
  const { state, pending, form } = usePosting(action, name);
  const words = useWords(whom);
  const ends = bookAgainUntil === null || (state.status === "refused" && state.code === "cancellingEnds");
  const ending = whom?.kind === "all" ? (whom.ending.length > 0 ? whom.ending : whom.names) : [];
  const endsWith = isAll ? t("endsAll", { names: format.list([...ending]) }) : t("ends");
  return (
    <details className="no-print" open={state.status === "refused" || undefined}>
      <summary className={buttonClass("danger", "sm")} aria-describedby={numberId}>
        {words.open}
      </summary>
      <form
        {...form}
        className="mt-3 grid justify-items-start gap-3 rounded-(--radius) border border-line p-4"
      >
        {state.status === "refused" ? (
          <RefusalNotice code={state.code} data={state.data} attempt={state} />
        ) : null}
        {words.lead ? <p className="text-[0.9375rem] font-semibold">{words.lead}</p> : null}
        <p className="text-[0.9375rem]">{t("body")}</p>
        <p className="text-[0.9375rem]">
          {ends ? endsWith : t("until", { date: formatDate(bookAgainUntil, locale) })}
        </p>
        {ends ? (
          <Checkbox
            id={`understood-${name}`}
            name="understood"
            label={t(isAll ? "understoodAll" : "understood")}
            required
          />
        ) : null}
        <FormMark form={name} />
        {isAll ? <input type="hidden" name="all" value="on" /> : null}
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <SubmitButton tone="danger" size="sm" busy={pending} aria-describedby={numberId}>
          {words.confirm}
        </SubmitButton>
      </form>
    </details>
  );
};
