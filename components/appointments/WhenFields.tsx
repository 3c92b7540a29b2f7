"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { formatNearDate } from "@/lib/i18n/dates";
import type { Place, OpenSlot } from "@/lib/domain/visit/slots";

interface WhenFieldsProps {
  readonly choice: Place;
  readonly slots: readonly OpenSlot[];
  readonly loading: boolean;
  readonly locale: string;
  /** Without script the hours are asked for after the day. */
  readonly withTimes: boolean;
  readonly choose: (change: Partial<Place>) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** The days and hours that still have places in the chosen hall. */
export const WhenFields = ({
  choice,
  slots,
  loading,
  locale,
  withTimes,
  choose,
  errorOf,
}: WhenFieldsProps) => {
  const t = useTranslations("booking");
  const { hallId, date, start } = choice;
  const dates = [...new Set(slots.map((slot) => slot.date))];
  const leftOn = (day: string): number =>
    slots.filter((slot) => slot.date === day).reduce((sum, slot) => sum + slot.left, 0);
  const times = slots.filter((slot) => slot.date === date);
  if (!hallId) return <p className="text-[0.9375rem] text-muted">{t("hallFirst")}</p>;
  return (
    <>
      <p role="status" className="text-[0.9375rem] text-muted empty:hidden">
        {loading ? t("loading") : dates.length === 0 ? t("full") : ""}
      </p>
      {dates.length > 0 && !loading ? (
        <RadioGroup
          key={hallId}
          id="date"
          name="date"
          legend={t("fields.date")}
          hint={t("dateHint")}
          error={errorOf("date")}
          required
          grid
          defaultValue={date}
          onChange={(event) => choose({ date: event.target.value, start: "" })}
          options={dates.map((day) => ({
            value: day,
            label: formatNearDate(day, locale),
            hint: t("left", { count: leftOn(day) }),
          }))}
        />
      ) : null}
      {withTimes && times.length > 0 && !loading ? (
        <RadioGroup
          key={`${hallId} ${date}`}
          id="start"
          name="start"
          legend={t("fields.start")}
          error={errorOf("start")}
          required
          grid
          defaultValue={start}
          options={times.map((slot) => ({
            value: slot.start,
            label: `${slot.start}–${slot.end}`,
            hint: t("left", { count: slot.left }),
          }))}
        />
      ) : null}
    </>
  );
};
