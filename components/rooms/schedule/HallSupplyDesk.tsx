import { useTranslations } from "next-intl";
import { DeskCheck, DeskInput } from "@/components/desk/kit/DeskFields";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DataTable } from "@/components/ui/DataTable";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { RELEASE_BOUNDS, type ReleasePolicy } from "@/lib/domain/visit/release";
import { SLOT_STARTS, slotEnd } from "@/lib/domain/visit/slots";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { HallSupply } from "@/lib/server/db/questions/visit/hall-supply";

interface HallSupplyDeskProps {
  readonly hallId: string;
  readonly hall: string;
  readonly release: ReleasePolicy;
  readonly hours: HallSupply["hours"];
  /** The first day that can be changed. */
  readonly tomorrow: string;
  readonly isSaved: boolean;
  readonly setRelease: DeskAction;
  readonly setHours: DeskAction;
}

/** Monday first, as a week is read. */
const WEEK = ["1", "2", "3", "4", "5", "6", "0"] as const;

const CARD = "rounded-(--radius) border border-line bg-surface p-4";

const ReleaseForm = ({ hallId, release, setRelease }: HallSupplyDeskProps) => {
  const t = useTranslations("supply.release");
  const bounds = (name: keyof typeof RELEASE_BOUNDS) => {
    const [least, most] = RELEASE_BOUNDS[name];
    return { name, label: t(name), hint: t("bounds", { least, most }), defaultValue: String(release[name]) };
  };
  return (
    <section aria-labelledby="release" className={CARD}>
      <h2 id="release" className="font-bold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t("body")}</p>
      <DeskForm
        action={setRelease}
        hidden={{ hallId }}
        label={t("title")}
        className="grid gap-3 sm:grid-cols-5"
      >
        <DeskInput {...bounds("releaseDays")} figures required />
        <DeskInput
          name="releaseTime"
          label={t("releaseTime")}
          hint={t("time")}
          defaultValue={release.releaseTime}
          figures
          required
        />
        <DeskInput {...bounds("dripPercent")} figures required />
        <DeskInput {...bounds("dripDays")} figures required />
        <DeskInput {...bounds("returnMinutes")} figures required />
        <SubmitButton size="sm" className="justify-self-start sm:col-span-full">
          {t("save")}
        </SubmitButton>
      </DeskForm>
    </section>
  );
};

const HoursForm = ({ hallId, tomorrow, setHours }: HallSupplyDeskProps) => {
  const t = useTranslations("supply.hours");
  const words = useTranslations("vocabulary");
  return (
    <section aria-labelledby="new-hours" className={CARD}>
      <h2 id="new-hours" className="font-bold">
        {t("change")}
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t("changeBody")}</p>
      <DeskForm action={setHours} hidden={{ hallId }} label={t("change")} className="grid gap-3">
        <fieldset>
          <legend className="text-sm font-semibold">{t("weekdays")}</legend>
          <div className="mt-1 flex flex-wrap gap-4">
            {WEEK.map((day) => (
              <DeskCheck key={day} name={`weekday.${day}`} label={words(`weekdays.${day}`)} />
            ))}
          </div>
        </fieldset>
        <div className="flex flex-wrap gap-x-8 gap-y-3">
          <DeskInput name="validFrom" type="date" label={t("validFrom")} required defaultValue={tomorrow} />
          <DeskInput name="validUntil" type="date" label={t("validUntil")} hint={t("validUntilHint")} />
        </div>
        <fieldset>
          <legend className="text-sm font-semibold">{t("places")}</legend>
          <p className="text-xs text-muted">{t("placesHint")}</p>
          <div className="mt-1 grid gap-3 sm:grid-cols-7">
            {SLOT_STARTS.map((start) => (
              <DeskInput key={start} name={`places.${start}`} label={`${start}–${slotEnd(start)}`} figures />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="text-sm font-semibold">{t("limits")}</legend>
          <p className="text-xs text-muted">{t("limitsHint")}</p>
          <div className="mt-1 grid gap-3 sm:grid-cols-4">
            {APPLICATION_TYPES.map((type) => (
              <DeskInput key={type} name={`limit.${type}`} label={words(`types.${type}`)} figures />
            ))}
          </div>
        </fieldset>
        <SubmitButton size="sm" className="justify-self-start">
          {t("save")}
        </SubmitButton>
      </DeskForm>
    </section>
  );
};

const HoursTable = ({ hours, tomorrow }: Pick<HallSupplyDeskProps, "hours" | "tomorrow">) => {
  const t = useTranslations("supply.hours");
  const words = useTranslations("vocabulary");
  const keyOf = ({ weekday, validFrom }: HallSupply["hours"][number]) => `${validFrom} ${weekday}`;
  const days = [...new Map(hours.map((hour) => [keyOf(hour), hour])).values()].sort(
    (one, other) =>
      one.validFrom.localeCompare(other.validFrom) ||
      WEEK.findIndex((day) => day === String(one.weekday)) -
        WEEK.findIndex((day) => day === String(other.weekday)),
  );
  return (
    <DataTable
      dense
      caption={t("caption")}
      rows={days}
      rowKey={keyOf}
      columns={[
        {
          key: "weekday",
          header: t("weekday"),
          rowHeader: true,
          cell: ({ weekday }) => words(`weekdays.${WEEK.find((day) => day === String(weekday)) ?? "0"}`),
        },
        {
          key: "valid",
          header: t("valid"),
          cell: ({ validFrom, validUntil }) => {
            // What has been in force for long needs no first day.
            if (validFrom < tomorrow) return validUntil ? t("until", { until: validUntil }) : t("always");
            return validUntil
              ? t("fromUntil", { from: validFrom, until: validUntil })
              : t("from", { from: validFrom });
          },
        },
        ...SLOT_STARTS.map((start) => ({
          key: start,
          header: start,
          figures: true,
          cell: (row: HallSupply["hours"][number]) => {
            const hour = hours.find((each) => keyOf(each) === keyOf(row) && each.start === start);
            return hour ? hour.capacity : "–";
          },
        })),
        {
          key: "limits",
          header: t("limits"),
          cell: ({ limits }) =>
            APPLICATION_TYPES.filter((type) => limits[type] !== undefined)
              .map((type) => `${words(`types.${type}`)} ${limits[type]}`)
              .join(" · ") || t("noLimits"),
        },
      ]}
    />
  );
};

/** How a hall opens and releases its places, and the two changes of it. */
export const HallSupplyDesk = (props: HallSupplyDeskProps) => {
  const t = useTranslations("supply");
  return (
    <div className="grid gap-4">
      <header>
        <Link href={paths.schedule()} className="text-sm underline">
          {t("back")}
        </Link>
        <h1 className="text-xl font-bold">{t("title", { hall: props.hall })}</h1>
      </header>
      {props.isSaved ? (
        <Notice tone="success" live title={t("saved")}>
          {t("savedBody")}
        </Notice>
      ) : null}
      <div className="grid gap-1">
        <HoursTable hours={props.hours} tomorrow={props.tomorrow} />
        <p className="text-xs text-muted">{t("hours.weekend")}</p>
      </div>
      <HoursForm {...props} />
      <ReleaseForm {...props} />
    </div>
  );
};
