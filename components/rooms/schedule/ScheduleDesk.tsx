import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Pill } from "@/components/ui/Pill";
import type { Option } from "@/components/ui/Select";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { CLOSING_REASONS } from "@/lib/domain/visit/closing";
import { SLOT_STARTS, slotEnd } from "@/lib/domain/visit/slots";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { HallDay } from "@/lib/server/db/questions/officer/hall-days";
import { DeskCheck, DeskInput, DeskSelect } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DataTable } from "@/components/ui/DataTable";

/** A day of a hall, in the officer's language. */
export type DayRow = HallDay & { readonly hall: string; readonly words: string };

interface ScheduleDeskProps {
  readonly halls: readonly Option[];
  readonly days: readonly DayRow[];
  readonly today: string;
  /** How many visits the closing just made cancelled. */
  readonly cancelled: number | undefined;
  readonly close: DeskAction;
}

/** The halls' days ahead, and closing one of them. */
export const ScheduleDesk = ({ halls, days, today, cancelled, close }: ScheduleDeskProps) => {
  const t = useTranslations("schedule");
  return (
    <div className="grid gap-4">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      {cancelled === undefined ? null : (
        <Notice tone="success" live title={t("closedTitle")}>
          {t("closedBody", { count: cancelled })}
        </Notice>
      )}
      <nav aria-label={t("halls")} className="flex flex-wrap gap-4">
        {halls.map(({ value, label }) => (
          <Link key={value} href={paths.hallSupply(value)} className="underline">
            {t("supplyOf", { hall: label })}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="close-day" className="rounded-(--radius) border border-line bg-surface p-4">
        <h2 id="close-day" className="font-bold">
          {t("close.title")}
        </h2>
        <p className="mt-1 mb-3 text-sm text-muted">{t("close.body")}</p>
        <DeskForm action={close} label={t("close.title")} className="flex flex-wrap items-end gap-3">
          <DeskSelect
            name="hallId"
            label={t("close.hall")}
            placeholder={t("close.choose")}
            required
            options={halls}
          />
          <DeskInput name="date" label={t("close.date")} type="date" min={today} required />
          <DeskSelect
            name="reason"
            label={t("close.reason")}
            placeholder={t("close.choose")}
            required
            options={CLOSING_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <fieldset className="basis-full">
            <legend className="text-sm font-semibold">{t("close.hours")}</legend>
            <p className="text-xs text-muted">{t("close.hoursHint")}</p>
            <div className="mt-1 flex flex-wrap gap-4">
              {SLOT_STARTS.map((start) => (
                <DeskCheck key={start} name={`start.${start}`} label={`${start}–${slotEnd(start)}`} />
              ))}
            </div>
          </fieldset>
          <div className="basis-full">
            <DeskCheck name="sure" label={t("close.sure")} />
          </div>
          <SubmitButton tone="danger" size="sm" className="min-h-9">
            {t("close.confirm")}
          </SubmitButton>
        </DeskForm>
      </section>
      <DataTable<DayRow>
        dense
        caption={t("days")}
        rows={days}
        rowKey={({ hallId, date }) => `${hallId} ${date}`}
        columns={[
          { key: "date", header: t("columns.date"), rowHeader: true, cell: ({ words }) => words },
          { key: "hall", header: t("columns.hall"), cell: ({ hall }) => hall },
          { key: "booked", header: t("columns.booked"), figures: true, cell: ({ booked }) => booked },
          {
            key: "places",
            header: t("columns.places"),
            figures: true,
            cell: ({ places }) => (places > 0 ? places : <Pill tone="danger">{t("closed")}</Pill>),
          },
        ]}
      />
    </div>
  );
};
